import { useState } from 'react'
import type { MultiEvent, RunEvent } from '#protocol/run-event.ts'
import type { TransactionOutcome } from '#protocol/transaction-outcome.ts'
import { Icon } from '#ui/icon.tsx'
import { LineNumber } from '#ui/line-number.tsx'
import { count } from '#ui/time.ts'
import { logLines } from './log-lines.ts'
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
        <Transaction
          key={outcome.transaction}
          outcome={outcome}
          events={events}
          steps={stepsOf(timeline, outcome.transaction)}
          step={step}
          onStep={onStep}
        />
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
          {logLines(steps, multi).map((line) =>
            line.kind === 'outcome' ? (
              <StepOutcome key={line.event.seq} event={line.event} name={line.name} sofar={doneBefore(line.event, multi)} />
            ) : (
              <LogStep
                key={line.step.number}
                line={line}
                events={events}
                outcome={outcome}
                chosen={line.step.number === step}
                onChoose={onStep}
              />
            ),
          )}
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

/** The steps of the same Multi that had given their values. */
function doneBefore({ multi, seq }: MultiEvent, steps: readonly MultiEvent[]): readonly string[] {
  return steps.filter((step) => step.multi === multi && step.status === 'done' && step.seq < seq).map(({ name }) => name)
}

/** A Multi step that failed, with its value, or that never ran. */
function StepOutcome({
  event,
  name,
  sofar,
}: {
  readonly event: MultiEvent
  readonly name: string | null
  readonly sofar: readonly string[]
}) {
  const failed = event.status === 'failed'
  return (
    <li className={`row${failed ? '' : ' never'}`}>
      <LineNumber file={event.file} line={event.line} />
      <span className="rail" />
      <span className="tx">
        {name !== null && <span className={`step${failed ? ' bad-t' : ''}`}>{name}</span>}
        <span className={`${name === null ? 's2' : ''}${failed ? ' bad-t' : ''}`}>
          {failed ? `✗ ${event.value ?? 'failed'}` : 'never ran'}
        </span>
        {failed && <span className="s2 k">{sofar.length === 0 ? 'no changes so far' : `changes so far: ${sofar.join(', ')}`}</span>}
      </span>
      <span className="meta" />
    </li>
  )
}
