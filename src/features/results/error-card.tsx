import type { Fix } from '#protocol/fix.ts'
import type { ErrorEvent, StackFrame } from '#protocol/run-event.ts'
import type { TransactionOutcome } from '#protocol/transaction-outcome.ts'
import { Button } from '#ui/button.tsx'
import { LedgerEntry } from '#ui/ledger-entry.tsx'
import { useLineLink } from '#ui/line-link.ts'
import { LineRef } from '#ui/line-ref.tsx'
import { replacedBy } from './apply-fix.ts'
import { railOf } from './value-card.tsx'

/** How an error's own suggestion is put into the program. */
export interface Fixing {
  /** The text that the run had of a file; null when the file holds another by now, or cannot be edited. */
  readonly textOf: (file: string) => string | null
  readonly onFix: (file: string, fix: Fix) => void
}

interface ErrorCardProps {
  readonly event: ErrorEvent
  readonly transaction: TransactionOutcome | null
  readonly fixing: Fixing
}

/** What was raised: the sentence, the hint, the words of Elixir or Ecto, and the way there. */
export function ErrorCard({ event, transaction, fixing }: ErrorCardProps) {
  const [first = '', ...rest] = blamedMessage(event).split('\n')
  // That a module cannot be compiled says less than why.
  const [headline, below] = event.exception === 'CompileError' && event.hint !== null ? [event.hint, first] : [first, null]
  const rail = railOf(transaction)
  const { file } = useLineLink()
  return (
    <LedgerEntry file={event.file} line={event.line} className="broke" rail={rail} end={rail === null ? null : 'alone'}>
      <div>
        <div className="head-row">
          <span className="sign bad-t">✗</span>
          <b>{event.exception}</b>
          <span className="right meta">{placeOf(event, file)}</span>
        </div>
        <p className="says">
          <Words text={headline.trim()} />
        </p>
        {below !== null && (
          <p className="says hint-line">
            <Words text={below.trim()} />
          </p>
        )}
        <Suggestion event={event} fixing={fixing} />
        {rest.some((line) => line.trim() !== '') && <pre className="words">{event.banner.trimEnd()}</pre>}
        {event.frames.length > 0 && <Frames frames={event.frames} own={event.file} />}
      </div>
    </LedgerEntry>
  )
}

/** The message with what Elixir adds on blame. */
function blamedMessage({ banner, exception }: ErrorEvent): string {
  return banner.slice(`** (${exception}) `.length)
}

function Suggestion({ event, fixing }: { readonly event: ErrorEvent; readonly fixing: Fixing }) {
  const text = fixing.textOf(event.file)
  const { fix } = event
  if (text === null || fix === null) return null
  return (
    <div className="fix">
      <span className="diff">
        <del>{replacedBy(text, fix)}</del> → <ins>{fix.insert}</ins>
      </span>
      <Button look="line" small onClick={() => fixing.onFix(event.file, fix)}>
        Replace in line {fix.from.line}
      </Button>
    </div>
  )
}

function placeOf(event: ErrorEvent, shown: string): string {
  const inner = event.frames[0]
  const by = inner === undefined || inner.file === event.file ? 'raised' : `raised by ${inner.module}.${inner.function}`
  return event.line === null ? by : `${by}, ${event.file === shown ? '' : `${event.file} `}line ${event.line}`
}

/** Text whose `words in backticks` are code. */
function Words({ text }: { readonly text: string }) {
  return text.split('`').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity
    index % 2 === 1 ? <code key={index}>{part}</code> : part,
  )
}

function Frames({ frames, own }: { readonly frames: readonly StackFrame[]; readonly own: string }) {
  return (
    <ol className="frames" aria-label="Where it was raised">
      {frames.map((frame, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a frame may repeat, its depth is what it is
        <li key={index} className={frame.file === own ? 'own' : ''}>
          <span className="at">
            {frame.file === own && frame.line !== null ? (
              <LineRef line={frame.line} file={frame.file}>{`${frame.file}:${frame.line}`}</LineRef>
            ) : (
              frame.file
            )}
          </span>
          <span>{frame.module === '' ? frame.function : `${frame.module}.${frame.function}`}</span>
        </li>
      ))}
    </ol>
  )
}
