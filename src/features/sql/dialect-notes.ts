import type { QueryEvent } from '#protocol/run-event.ts'
import { addedParts, type SqlSpan } from '#ui/added-parts.ts'

/** How the texts for two databases differ. */
export interface DialectDifference {
  readonly sqlite: readonly SqlSpan[]
  readonly postgres: readonly SqlSpan[]
  /** Why, and what follows from it. */
  readonly notes: readonly string[]
  /** Whether it is worth saying by itself. */
  readonly telling: boolean
}

interface Rule {
  readonly sqlite: RegExp
  readonly postgres: RegExp
  readonly note: string
}

const ANYTHING = /^/

/** What is written otherwise, and why. */
const WRITTEN: readonly Rule[] = [
  {
    sqlite: /\bIN \(|json_each/i,
    postgres: /\bANY\b/,
    note: 'PostgreSQL takes the list as one parameter, an array. SQLite has no arrays: each element is a parameter, and another length is another statement.',
  },
  { sqlite: /\bCAST\(/, postgres: /::/, note: 'A value is given a type by :: in PostgreSQL and by CAST in SQLite.' },
  { sqlite: /\b[01]\b/, postgres: /\b(TRUE|FALSE)\b/i, note: 'SQLite has no booleans: true is 1 and false is 0.' },
  {
    sqlite: /json_extract|->>?/,
    postgres: /#>>?/,
    note: 'JSON is text in SQLite and searched by a path of its own; in PostgreSQL it is a type of its own.',
  },
  {
    sqlite: /strftime|datetime\(|date\(/i,
    postgres: /interval|::timestamp|::date/i,
    note: 'SQLite has no type for dates: they are text, which its functions read and write. PostgreSQL adds an interval.',
  },
  { sqlite: /AUTOINCREMENT/, postgres: /serial/i, note: 'A key that counts up is a rowid in SQLite and a sequence in PostgreSQL.' },
  {
    sqlite: /^CREATE TABLE|^ALTER TABLE/,
    postgres: /varchar|timestamp|jsonb|uuid/i,
    note: 'A type in SQLite says how a value is best kept and refuses none; PostgreSQL keeps to it.',
  },
  { sqlite: ANYTHING, postgres: /RESTART IDENTITY|CASCADE$/i, note: 'SQLite has no such option.' },
]

/** What is written alike and means something else. */
const LIKE: Rule = {
  sqlite: /\bLIKE\b/,
  postgres: /\bLIKE\b/,
  note: 'LIKE tells upper from lower case in PostgreSQL; in SQLite it does not, for the letters of ASCII.',
}

/** True of nearly every list that is ordered: told beside other differences alone. */
const NULLS: Rule = {
  sqlite: /ORDER BY (?!.*NULLS)/,
  postgres: /ORDER BY (?!.*NULLS)/,
  note: 'Ascending, NULL comes first in SQLite and last in PostgreSQL, unless nulls_first or nulls_last is asked for.',
}

/** How a statement differs between the databases, in its text or in its meaning; null when PostgreSQL is sent nothing. */
export function dialectDifference(query: QueryEvent): DialectDifference | null {
  if (query.postgres === null) return null
  const [sqlite, postgres] = [query.sqlite.sql, query.postgres.sql]
  const inSqlite = addedParts(postgres, sqlite, true)
  const inPostgres = addedParts(sqlite, postgres, true)
  const [onlySqlite, onlyPostgres] = [cut(sqlite, inSqlite), cut(postgres, inPostgres)]
  const written =
    inSqlite.length + inPostgres.length === 0 ? [] : WRITTEN.filter((rule) => rule.postgres.test(onlyPostgres) && rule.sqlite.test(sqlite))
  const meant = [LIKE, NULLS].filter((rule) => rule.sqlite.test(sqlite) && rule.postgres.test(postgres))
  const telling = query.emulated !== null || inSqlite.length + inPostgres.length > 0 || meant.includes(LIKE)
  const notes = [...(query.emulated === null ? [] : [query.emulated]), ...[...written, ...meant].map(({ note }) => note)]
  const unexplained = notes.length === meant.length && (onlySqlite + onlyPostgres).trim() !== ''
  return {
    sqlite: inSqlite,
    postgres: inPostgres,
    notes: unexplained ? ['Written otherwise, meaning the same.', ...notes] : notes,
    telling,
  }
}

function cut(sql: string, spans: readonly SqlSpan[]): string {
  return spans.map(({ start, end }) => sql.slice(start, end)).join(' ')
}
