import type { QueryEvent } from '#protocol/run-event.ts'
import { fillParameters } from '#ui/fill-parameters.ts'
import { LedgerEntry } from '#ui/ledger-entry.tsx'
import { SqlBlock } from '#ui/sql-text.tsx'
import { count, showTime } from '#ui/time.ts'
import { railOf } from './boundary.tsx'
import { CopyButton } from './copy-button.tsx'
import { Parameters } from './parameters.tsx'
import { QueryPlan } from './query-plan.tsx'
import { ReturnedRows } from './returned-rows.tsx'
import type { SqlEntry } from './sql-entries.ts'
import { useSql } from './sql-store.ts'

/** One statement: who sent it, its text, its parameters, what came back and how it was found. */
export function StatementEntry({ entry }: { readonly entry: SqlEntry & { readonly kind: 'statement' } }) {
  const { query, same, transaction } = entry
  const { dialect, filled } = useSql()
  const statement = query[dialect]
  return (
    <LedgerEntry file={query.file} line={query.line} form={query.form} rail={railOf(transaction)}>
      <div>
        <div className="head-row">
          <span className="mono soft small-mono">
            {query.caller} {same && <span className="dim">the same statement</span>}
          </span>
          <span className="right meta">
            {statement !== null && <CopyButton text={fillParameters(statement.sql, statement.params)} />}
            {query.connection > 1 && `connection ${query.connection}, `}
            {query.error === null ? (
              `${count(query.rowCount, 'row')}, ${showTime(query.times.run)}`
            ) : (
              <span className="bad-t">✗ refused</span>
            )}
          </span>
        </div>
        {statement === null ? (
          <p className="meta">PostgreSQL is sent nothing here.</p>
        ) : (
          <>
            {(!same || filled) && <SqlBlock sql={filled ? fillParameters(statement.sql, statement.params) : statement.sql} />}
            {filled ? (
              <p className="meta">filled in for reading: parameters are always sent apart</p>
            ) : (
              <Parameters dialect={dialect} params={statement.params} />
            )}
          </>
        )}
        <Notes query={query} />
        {!same && <QueryPlan plan={query.plan} />}
        <ReturnedRows query={query} />
      </div>
    </LedgerEntry>
  )
}

function Notes({ query }: { readonly query: QueryEvent }) {
  return (
    <>
      {query.emulated !== null && (
        <p className="emulated">
          <span className="tag link">≈ emulated on SQLite</span> <span className="soft">{query.emulated}</span>
        </p>
      )}
      {query.error !== null && <p className="bad-t says">✗ {query.error}</p>}
    </>
  )
}
