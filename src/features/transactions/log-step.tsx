import type { ReactNode } from 'react'
import type { RunEvent } from '#protocol/run-event.ts'
import type { TransactionOutcome } from '#protocol/transaction-outcome.ts'
import { fillParameters } from '#ui/fill-parameters.ts'
import { useLineLink } from '#ui/line-link.ts'
import { LineNumber } from '#ui/line-number.tsx'
import { SqlText } from '#ui/sql-text.tsx'
import { count } from '#ui/time.ts'
import type { LogLine } from './log-lines.ts'
import { beginsNested, endsNested, type Step } from './timeline.ts'

interface LogStepProps {
  readonly line: LogLine & { readonly kind: 'step' }
  readonly events: readonly RunEvent[]
  readonly outcome: TransactionOutcome
  readonly chosen: boolean
  readonly onChoose: (step: number) => void
}

/** One statement or bound of a transaction. */
export function LogStep({ line, events, outcome, chosen, onChoose }: LogStepProps) {
  const { step, name, depth, undone } = line
  const place = nestedEnd(step)
  const { event, number } = step
  const link = useLineLink()
  const on = chosen || (event.line !== null && event.line === link.selected && event.file === link.file)
  const last = event.kind === 'transaction' && (event.action === 'commit' || event.action === 'rollback')
  return (
    <li className={`row${on ? ' on' : ''}${last ? ' last' : ''}`}>
      <LineNumber file={event.file} line={event.line} />
      <span className={`rail${depth > 0 ? ` two${undone ? ' un' : ''}${place === null ? '' : ` ${place}`}` : ''}`} />
      <button type="button" className="tx" onClick={() => onChoose(number)} aria-pressed={chosen}>
        <span className="sr">Step {number}: </span>
        {name !== null && <span className="step">{name}</span>}
        <span className={indentOf(line)}>{textOf(step)}</span>
      </button>
      <span className="meta">{noteOf(step, events, outcome)}</span>
    </li>
  )
}

/** How far in the text stands: below a Multi step's name, or inside of what is nested. */
function indentOf({ name, continues, depth }: LogStepProps['line']): string {
  return continues ? 's2' : depth > 0 && name === null ? 's1' : ''
}

/** Whether the second rail begins or ends at a step. */
function nestedEnd(step: Step): 'first' | 'last' | null {
  return beginsNested(step) ? 'first' : endsNested(step) ? 'last' : null
}

function textOf({ event }: Step): ReactNode {
  if (event.kind === 'query') {
    return (
      <>
        {event.error !== null && <span className="bad-t">✗ </span>}
        <span className="k">{event.caller.replace(/^Repo\./, '')}</span>{' '}
        <SqlText sql={fillParameters(briefly(event.sqlite.sql), event.sqlite.params)} />
        {event.error !== null && <span className="bad-t"> {event.error}</span>}
      </>
    )
  }
  if (event.action === 'wait') {
    return (
      <span className="warn-t">
        waits {event.reason} ms <span className="k">for the lock of another connection</span>
      </span>
    )
  }
  if (event.action === 'enter') return <span className="k">nested call, joins this transaction</span>
  if (event.action === 'leave') return <Left reason={event.reason} />
  const words = event.action.replace('_', ' ')
  const ends = event.action === 'rollback' || event.action === 'commit'
  return (
    <>
      <span className={event.action === 'rollback' ? 'bad-t' : event.action === 'commit' ? 'ok-t' : 'k'}>{words}</span>{' '}
      {ends && event.reason !== null && <span className="k">{event.reason}</span>}
    </>
  )
}

/** The end of a nested call. */
function Left({ reason }: { readonly reason: string | null }) {
  if (reason === null) return <span className="k">nested call returns</span>
  return (
    <>
      <span className="bad-t">nested call rolls back</span> <span className="k">{reason}</span>
    </>
  )
}

/** A statement with its columns left out. */
function briefly(sql: string): string {
  return sql
    .replace(/^SELECT .*? FROM /i, 'SELECT … FROM ')
    .replace(/^(INSERT INTO "\w+").*$/i, '$1 …')
    .replace(/ AS [a-z]+\d+\b/g, '')
    .replace(/\b[a-z]+\d+\./g, '')
}

function noteOf({ event }: Step, events: readonly RunEvent[], outcome: TransactionOutcome): ReactNode {
  if (event.kind !== 'query' || event.error !== null) return null
  if (event.emulated !== null) return <span className="tag link">≈ emulated on SQLite</span>
  const changes = events.flatMap((other) => (other.kind === 'change' && other.statement === event.statement ? other.changes : []))
  if (changes.length === 0) return count(event.rowCount, 'row')
  const sign = changes[0]?.before === null ? '+' : changes[0]?.after === null ? '−' : '~'
  return `${sign}${changes.length}${outcome.outcome === 'committed' ? '' : ' undone'}`
}
