import { useState } from 'react'
import type { QueryEvent } from '#protocol/run-event.ts'
import { DIALECTS } from '#ui/dialect.ts'
import { fillParameters } from '#ui/fill-parameters.ts'
import { LedgerEntry } from '#ui/ledger-entry.tsx'
import { count, showTime } from '#ui/time.ts'
import { railOf } from './boundary.tsx'
import { ComparedDialects } from './compared-dialects.tsx'
import { CopyButton } from './copy-button.tsx'
import { type DialectDifference, dialectDifference } from './dialect-notes.ts'
import type { IndexTrial } from './index-trial.ts'
import { Parameters } from './parameters.tsx'
import { QueryPlan } from './query-plan.tsx'
import { ReturnedRows } from './returned-rows.tsx'
import type { SqlEntry } from './sql-entries.ts'
import { useSql } from './sql-store.ts'
import { StatementSql } from './statement-sql.tsx'

interface StatementEntryProps {
  readonly entry: SqlEntry & { readonly kind: 'statement' }
  readonly trial: IndexTrial
  /** The plan before an index was made for it. */
  readonly planBefore: QueryEvent['plan'] | null
}

/** One statement: who sent it, its text, its parameters, what came back and how it was found. */
export function StatementEntry({ entry, trial, planBefore }: StatementEntryProps) {
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
            {statement !== null && <CopyButton text={() => fillParameters(statement.sql, statement.params)} />}
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
            {(!same || filled) && <StatementSql query={query} />}
            {filled ? (
              <p className="meta">filled in for reading: parameters are always sent apart</p>
            ) : (
              <Parameters dialect={dialect} params={statement.params} />
            )}
          </>
        )}
        {!same && <Difference query={query} />}
        {query.error !== null && <p className="bad-t says">✗ {query.error}</p>}
        {(!same || planBefore !== null) && <QueryPlan query={query} before={planBefore} trial={trial} />}
        <ReturnedRows query={query} />
      </div>
    </LedgerEntry>
  )
}

/** That the databases differ here, with both texts side by side when that is asked for. */
function Difference({ query }: { readonly query: QueryEvent }) {
  const [open, setOpen] = useState(false)
  const { dialect } = useSql()
  const difference = dialectDifference(query)
  if (difference === null || !difference.telling) {
    return query.emulated === null ? null : <Emulated query={query} />
  }
  const other = DIALECTS[dialect === 'sqlite' ? 'postgres' : 'sqlite']
  return (
    <>
      {query.emulated !== null && !open && <Emulated query={query} />}
      <button type="button" className="link-button differs" aria-expanded={open} onClick={() => setOpen(!open)}>
        {isAlike(difference) ? `≈ Means something else on ${other}` : `≠ Written otherwise for ${other}`}
      </button>
      {open && <ComparedDialects query={query} difference={difference} />}
    </>
  )
}

function isAlike({ sqlite, postgres }: DialectDifference): boolean {
  return sqlite.length + postgres.length === 0
}

function Emulated({ query }: { readonly query: QueryEvent }) {
  return (
    <p className="emulated">
      <span className="tag link">≈ emulated on SQLite</span> <span className="soft">{query.emulated}</span>
    </p>
  )
}
