import type { TransactionOutcome } from '#protocol/transaction-outcome.ts'
import { LedgerEntry, type Rail } from '#ui/ledger-entry.tsx'
import { count } from '#ui/time.ts'
import { boundarySql, type SqlEntry } from './sql-entries.ts'

/** Where a transaction or a savepoint begins or ends. */
export function Boundary({ entry }: { readonly entry: SqlEntry & { readonly kind: 'boundary' } }) {
  const { event, transaction, place } = entry
  return (
    <LedgerEntry file={event.file} line={event.line} className="tx-row" rail={railOf(transaction)} end={place === 'middle' ? null : place}>
      <div className="head-row">
        <span className="mono small-mono">{boundarySql(event)}</span>
        <span className="right meta">
          <Note entry={entry} />
        </span>
      </div>
    </LedgerEntry>
  )
}

/** The rail of what is in a transaction. */
export function railOf(transaction: TransactionOutcome | null): Rail | null {
  return transaction === null ? null : transaction.outcome === 'committed' ? 'committed' : 'undone'
}

function Note({ entry }: { readonly entry: SqlEntry & { readonly kind: 'boundary' } }) {
  const { event, transaction } = entry
  switch (event.action) {
    case 'begin':
      return event.step ?? `connection ${event.connection}`
    case 'commit':
      return <span className="ok-t">✓ {count(transaction?.statements ?? 0, 'statement')}</span>
    case 'rollback':
      return <span className="bad-t">↶ {count(transaction?.rows ?? 0, 'row')} undone</span>
    case 'wait':
      return `${event.reason} ms`
    default:
      return event.reason
  }
}
