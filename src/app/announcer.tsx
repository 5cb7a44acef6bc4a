import type { Run } from '#features/run/run.ts'
import { isControl } from '#protocol/transaction-outcome.ts'
import { count } from '#ui/time.ts'
import { SETUP } from './program.ts'

/** Tells a screen reader how the run ended. */
export function Announcer({ run }: { readonly run: Run | null }) {
  return (
    <div className="sr" role="status" aria-live="polite" aria-label="Outcome of the run">
      {run !== null && run.status !== 'running' && sentence(run)}
    </div>
  )
}

function sentence(run: Run): string {
  const error = run.events.find((event) => event.kind === 'error')
  const values = run.events.filter((event) => event.kind === 'value' && !event.silent && event.file !== SETUP).length
  const statements = run.events.filter((event) => event.kind === 'query' && event.file !== SETUP && !isControl(event)).length
  const name = `Run ${run.number}`
  if (run.check !== null) return `${name}: the exercise is ${run.check.passed ? 'solved' : 'not solved yet'}.`
  if (error !== undefined)
    return `${name} stopped${error.line === null ? '' : ` at line ${error.line}`}: ${error.exception}, ${error.message.split('\n')[0]}`
  if (run.status === 'stopped') return `${name} was stopped.`
  return `${name} finished: ${count(values, 'value')}, ${count(statements, 'statement')}.`
}
