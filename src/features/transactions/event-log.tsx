import { useState } from 'react'
import type { MultiEvent, RunEvent } from '#protocol/run-event.ts'
import type { TransactionOutcome } from '#protocol/transaction-outcome.ts'
import { Icon } from '#ui/icon.tsx'
import { LineNumber } from '#ui/line-number.tsx'
import { count } from '#ui/time.ts'
import { LogStep } from './log-step.tsx'
import { type Step, stepsOf, type Timeline } from './timeline.ts'

interface EventLogProps {
  readonly events: readonly RunEvent[]
  readonly timeline: Timeline
  /** The step that was chosen, null before one was. */
  readonly step: number | null
  readonly onStep: (step: number) => void
}

/** Each transaction with its steps, in order. */
export function EventLog({ events, timeline, step, onStep }: EventLogProps) {
  return (
    <ol className="txlog" aria-label="Transactions in order">
      {timeline.transactions.map((outcome) => (
        <Transaction key={outcome.transaction} outcome={outcome} events={events} steps={stepsOf(timeline, outcome.transaction)} step={step} onStep={onStep} />
      ))}
    </ol>
  )
}

interface TransactionProps extends Pick<EventLogProps, 'events' | 'step' | 'onStep'> {
  readonly outcome: TransactionOutcome
  readonly steps: readonly Step[]
}

function Transaction({ outcome, events, steps, step, onStep }: TransactionProps) {
  const undone = outcome.outcome !== 'committed'
  const [open, setOpen] = useState(undone)
  const multi = events.filter((event): event is MultiEvent => event.kind === 'multi' && event.transaction === outcome.transaction)
  return (
    <li className={`group${undone ? ' undone' : ''}`}>
      <div className="row title">
        <LineNumber file={outcome.file} line={outcome.line} />
        <span className="rail" />
        <span className="tx">
          <Title outcome={outcome} failed={multi.find(({ status }) => status === 'failed')} />
        </span>
        <button type="button" className="meta span-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {steps[0]?.number} – {steps.at(-1)?.number}
          <Icon name={open ? 'down' : 'next'} />
        </button>
      </div>
      {open && (
        <ol>
          {steps.slice(1).map((each, index) => (
            <LogStep
              key={each.number}
              step={each}
              events={events}
              outcome={outcome}
              name={stepName(multi, each, steps[index])}
              depth={depthAt(steps, each)}
              chosen={each.number === step}
              onChoose={onStep}
            />
          ))}
          {multi
            .filter(({ status }) => status === 'skipped')
            .map((skipped) => (
              <li key={skipped.seq} className="row never">
                <span className="no" />
                <span className="rail" />
                <span className="tx">
                  <span className="step">{skipped.name}</span>never ran
                </span>
                <span className="meta" />
              </li>
            ))}
        </ol>
      )}
    </li>
  )
}

function Title({ outcome, failed }: { readonly outcome: TransactionOutcome; readonly failed: MultiEvent | undefined }) {
  if (outcome.outcome === 'committed') {
    return (
      <>
        <b className="ok-t">✓ Committed</b>{' '}
        <span className="soft">
          {count(outcome.statements, 'statement')}, {count(outcome.rows, 'row')}
        </span>
      </>
    )
  }
  return (
    <>
      <b className="bad-t">↶ {outcome.outcome === 'open' ? 'Left open, undone' : 'Rolled back'}</b>{' '}
      <span className="soft">
        {failed !== undefined ? (
          <>
            Multi failed at step <code>{failed.name}</code>
          </>
        ) : outcome.reason !== null ? (
          <>
            with <code>{outcome.reason}</code>
          </>
        ) : (
          `${count(outcome.rows, 'row')} undone`
        )}
      </span>
    </>
  )
}

/** The Multi step that a step of the log belongs to, named at the first of them. */
function stepName(multi: readonly MultiEvent[], step: Step, before: Step | undefined): string | null {
  const of = (seq: number) => multi.find((event) => event.status !== 'skipped' && event.seq > seq)?.name ?? null
  if (step.event.kind === 'transaction' && (step.event.action === 'commit' || step.event.action === 'rollback')) return null
  const name = of(step.event.seq)
  return before !== undefined && before.event.kind !== 'transaction' && of(before.event.seq) === name ? null : name
}

/** How many savepoints are open at a step. */
function depthAt(steps: readonly Step[], step: Step): number {
  let depth = 0
  for (const { event, number } of steps) {
    if (number > step.number) break
    if (event.kind !== 'transaction') continue
    if (event.action === 'savepoint') depth++
    else if ((event.action === 'release' || event.action === 'rollback_to') && number < step.number) depth--
  }
  return depth
}
