import { ElixirText } from '#editor/elixir-text.tsx'
import type { QueryEvent } from '#protocol/run-event.ts'
import { LedgerEntry } from '#ui/ledger-entry.tsx'
import { SqlBlock } from '#ui/sql-text.tsx'
import { count, showTime } from '#ui/time.ts'
import { railOf } from './boundary.tsx'
import type { IndexTrial } from './index-trial.ts'
import { QueryPlan } from './query-plan.tsx'
import type { SqlEntry } from './sql-entries.ts'
import { useSql } from './sql-store.ts'
import { StatementSql } from './statement-sql.tsx'

/** Parameters of more repetitions than this are counted only; of statements with many of them, sooner. */
const LISTED = 6
const LISTED_LONG = 3
const MANY = 2

interface RepeatedProps {
  readonly entry: SqlEntry & { readonly kind: 'repeated' }
  readonly trial: IndexTrial
  /** The plan before an index was made for it. */
  readonly planBefore: QueryEvent['plan'] | null
}

/** A statement that one line sent again and again, and how to send it once. */
export function Repeated({ entry, trial, planBefore }: RepeatedProps) {
  const { queries, transaction } = entry
  const { dialect } = useSql()
  const [first] = queries
  if (first === undefined) return null
  const listed = first.sqlite.params.length > MANY ? LISTED_LONG : LISTED
  const reads = /^select/i.test(first.sqlite.sql)
  const time = queries.reduce((sum, { times }) => sum + times.run, 0)
  const rows = queries.reduce((sum, { rowCount }) => sum + rowCount, 0)
  return (
    <LedgerEntry file={first.file} line={first.line} form={first.form} rail={railOf(transaction)} className="stack">
      <div>
        <div className="head-row">
          <span className="mono soft small-mono">{first.caller}</span>
          <span className="right meta">
            <span className={reads ? 'tag warn' : 'tag'}>
              {reads ? `▲ N+1: this statement ran ${queries.length} times` : `ran ${queries.length} times`}
            </span>
          </span>
        </div>
        {first[dialect] === null ? <SqlBlock sql={first.sqlite.sql} /> : <StatementSql query={first} />}
        <ul className="params" aria-label="Parameters of each time">
          {queries.slice(0, listed).map((query, index) => (
            <li key={query.seq}>
              <b>{ordinal(index + 1)}</b>
              <ElixirText text={paramsOf(query, dialect)} inspected />
            </li>
          ))}
          {queries.length > listed && <li className="dim">and {queries.length - listed} more</li>}
          <li className="dim">
            {count(rows, 'row')}, {showTime(time)} together
          </li>
        </ul>
        {reads && <Hint query={first} />}
        {/^insert/i.test(first.sqlite.sql) && <InsertHint />}
        <QueryPlan query={first} before={planBefore} trial={trial} />
      </div>
    </LedgerEntry>
  )
}

function paramsOf(query: QueryEvent, dialect: 'sqlite' | 'postgres'): string {
  return (query[dialect] ?? query.sqlite).params.join(', ')
}

function ordinal(number: number): string {
  return `${number}${['th', 'st', 'nd', 'rd'][number] ?? 'th'}`
}

function Hint({ query }: { readonly query: QueryEvent }) {
  const preloads = query.caller.startsWith('Repo.preload')
  return (
    <div className="hint">
      <span className="warn-t">▲</span>
      <span>
        <b>One statement for each row.</b>{' '}
        {preloads ? (
          <>
            Give the whole list to <code>Repo.preload</code>, and it is one.
          </>
        ) : (
          <>
            Preload the rows of <code>{query.source ?? 'the table'}</code> together, or join them, and it is one.
          </>
        )}
      </span>
    </div>
  )
}

/** Not a fault, as each row may need its changeset; but worth knowing. */
function InsertHint() {
  return (
    <div className="hint asked">
      <span>
        <b>One statement for each row.</b> <code>Repo.insert_all</code> sends the rows together, without changesets and timestamps.
      </span>
    </div>
  )
}
