import type { ReactNode } from 'react'
import { briefValue } from '#editor/brief-value.ts'
import { ElixirText } from '#editor/elixir-text.tsx'
import type { MultiEvent } from '#protocol/run-event.ts'

/** The steps of a Multi: what each gave, which one failed, which never ran. */
export function MultiSteps({ steps, undone }: { readonly steps: readonly MultiEvent[]; readonly undone: boolean }) {
  return (
    <table className="cs">
      <thead>
        <tr>
          <th scope="col">step</th>
          <th scope="col">value</th>
          <th scope="col">
            <span className="sr">outcome</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.seq}>
            <th scope="row" className={`f ${step.status === 'skipped' ? 'dim' : 'x-a'}`}>
              {step.name}
            </th>
            <td>{stepValue(step)}</td>
            <Outcome step={step} undone={undone} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function stepValue({ status, value }: MultiEvent): ReactNode {
  if (status === 'skipped') return <span className="dim">never ran</span>
  return value === null ? null : <ElixirText text={briefValue(value)} inspected />
}

function Outcome({ step, undone }: { readonly step: MultiEvent; readonly undone: boolean }) {
  switch (step.status) {
    case 'failed':
      return <td className="e out bad-t">✗ failed here</td>
    case 'done':
      return undone ? <td className="e out dim">↶ undone</td> : <td className="e out ok-t">✓ done</td>
    case 'skipped':
      return <td className="e" />
  }
}
