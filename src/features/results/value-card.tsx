import { type ReactNode, useMemo, useState } from 'react'
import { briefValue } from '#editor/brief-value.ts'
import { ElixirText } from '#editor/elixir-text.tsx'
import type { ValueEvent } from '#protocol/run-event.ts'
import type { TransactionOutcome } from '#protocol/transaction-outcome.ts'
import { Icon } from '#ui/icon.tsx'
import { LedgerEntry, type Rail } from '#ui/ledger-entry.tsx'
import { count, wholeNumber } from '#ui/time.ts'
import { ChangesetCard } from './changeset-card.tsx'
import { MultiSteps } from './multi-steps.tsx'
import { QueryCard } from './query-card.tsx'
import type { ResultEntry } from './result-entries.ts'
import { StructTable } from './struct-table.tsx'

/** The value of one top-level form. */
export function ValueCard({ entry, run }: { readonly entry: ResultEntry & { readonly kind: 'value' }; readonly run: number }) {
  const { event, transaction, steps } = entry
  const rail = railOf(transaction)
  return (
    <LedgerEntry file={event.file} line={event.line} last={event.endLine} rail={rail} end={rail === null ? null : 'alone'}>
      <div>
        <ValueBody event={event} run={run} tags={<Tags entry={entry} />} />
        {steps.length > 0 && <MultiSteps steps={steps} undone={transaction?.outcome === 'undone'} />}
      </div>
    </LedgerEntry>
  )
}

/** The rail of what happened in a transaction. */
export function railOf(transaction: TransactionOutcome | null): Rail | null {
  return transaction === null ? null : transaction.outcome === 'committed' ? 'committed' : 'undone'
}

interface ValueBodyProps {
  readonly event: ValueEvent
  /** The run, or the evaluation at the console, that gave it. */
  readonly run: number
  readonly tags: ReactNode
}

/** A value laid out as what it is: structs as a table, a changeset by field, a query by clause, else its text. */
export function ValueBody({ event, run, tags }: ValueBodyProps) {
  const { preview, seq } = event
  const place = useMemo(() => ({ run, seq, path: [] }), [run, seq])
  switch (preview.kind) {
    case 'text':
      return <TextValue event={event} tags={tags} />
    case 'table':
      return (
        <>
          <div className="head-row">
            <span className="ins">
              {preview.list && `${wholeNumber(preview.total)} × `}
              {preview.module === null ? (
                <ElixirText text={preview.list ? '%{}' : briefValue(event.short)} inspected />
              ) : (
                <>
                  %<span className="x-m">{preview.module}</span>
                  {'{}'}
                </>
              )}
            </span>
            <span className="right">{tags}</span>
          </div>
          <StructTable table={preview} place={place} />
        </>
      )
    case 'changeset':
      return <ChangesetCard changeset={preview} tags={tags} />
    case 'query':
      return <QueryCard query={preview} tags={tags} />
  }
}

/** A longer line may be cut at the pane's edge, and can be opened. */
const SURE_TO_FIT = 40

/** A value as its text: one line that opens when there is more. */
function TextValue({ event, tags }: { readonly event: ValueEvent; readonly tags: ReactNode }) {
  const [open, setOpen] = useState(false)
  const long = event.inspected.includes('\n') || event.inspected.length > SURE_TO_FIT
  const shown = open || !long ? event.inspected : briefValue(event.short)
  return (
    <div className={`head-row${open ? ' open' : ''}`}>
      <code className="ins">
        <ElixirText text={shown} inspected />
      </code>
      {long && (
        <button type="button" className="tw" aria-expanded={open} aria-label="The whole value" onClick={() => setOpen(!open)}>
          <Icon name={open ? 'down' : 'next'} />
        </button>
      )}
      <span className="right">{tags}</span>
    </div>
  )
}

function Tags({ entry }: { readonly entry: ResultEntry & { readonly kind: 'value' } }) {
  const { transaction, statements, repeated } = entry
  return (
    <>
      {repeated > 0 && <span className="tag warn">▲ N+1: {repeated} statements</span>}
      {repeated === 0 && transaction === null && statements > 0 && <span className="meta">{count(statements, 'statement')}</span>}
      {transaction?.outcome === 'committed' && <span className="tag ok">✓ committed</span>}
      {transaction?.outcome === 'undone' && (
        <span className="tag bad">↶ rolled back{transaction.rows > 0 ? `, ${count(transaction.rows, 'row')}` : ''}</span>
      )}
      {transaction?.outcome === 'open' && <span className="tag warn">▲ left open</span>}
    </>
  )
}
