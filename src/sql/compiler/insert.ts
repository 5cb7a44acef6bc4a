import { assertNever } from '#base/assert-never.ts'
import type { SqlStatement } from '#ecto/adapter/adapter.ts'
import type { ConflictTarget, InsertCommand, InsertValue, OnConflict } from '#ecto/adapter/write-command.ts'
import type { Effect } from '#terms/effect.ts'
import { quoteName, quoteNames } from './identifier.ts'
import { isPlainInsert, keepText, knownText, type PlainInsert } from './insert-text.ts'
import { returning } from './returning.ts'
import { StatementParams } from './statement-params.ts'
import type { WriteDialect } from './write-dialect.ts'

/** `INSERT INTO …` in all its forms: rows, no columns at all, a query; with what to do on conflict. */
export function* compileInsert(command: InsertCommand, dialect: WriteDialect): Effect<SqlStatement> {
  if (!isPlainInsert(command)) return yield* makeInsert(command, dialect)
  const known = knownText(command, dialect)
  if (known !== undefined) return plainStatement(known, command, dialect)
  const made = yield* makeInsert(command, dialect)
  keepText(command, dialect, made.sql)
  return made
}

function plainStatement(sql: string, { rows: [row], prefix }: PlainInsert, dialect: WriteDialect): SqlStatement {
  return { sql, params: row.map(({ value }) => value), values: row.map(({ dumped }) => dumped), emulated: dialect.note(prefix) }
}

function* makeInsert(command: InsertCommand, dialect: WriteDialect): Effect<SqlStatement> {
  const params = new StatementParams()
  for (const placeholder of command.placeholders) params.add(placeholder)
  const body = yield* insertBody(command, dialect, params)
  const conflict = yield* onConflict(command.onConflict, dialect, params)
  const table = dialect.tableName(command.prefix, command.table)
  const sql = ['INSERT INTO ', table, conflict.alias, body, conflict.sql, returning(command.returning)].join('')
  return { sql, params: params.reported(), values: params.dumped(), emulated: dialect.note(command.prefix) }
}

function* insertBody(command: InsertCommand, dialect: WriteDialect, params: StatementParams): Effect<string> {
  const columns = ` (${quoteNames(command.header)}) `
  if (command.query !== null) return columns + dialect.wrapSelect(yield* dialect.select(command.query, params))
  if (command.header.length === 0) return dialect.emptyRows(command.rows.length)
  return `${columns}VALUES ${yield* rowsText(command.rows, dialect, params)}`
}

function* rowsText(rows: InsertCommand['rows'], dialect: WriteDialect, params: StatementParams): Effect<string> {
  let text = ''
  for (const row of rows) {
    let values = ''
    for (const value of row) {
      const separator = values === '' ? '' : ','
      values +=
        separator + (value.kind === 'query' ? `(${yield* dialect.select(value.planned, params)})` : valueText(value, dialect, params))
    }
    text += `${text === '' ? '' : ','}(${values})`
  }
  return text
}

/** The text of a value that is no query. */
function valueText(value: Exclude<InsertValue, { kind: 'query' }>, dialect: WriteDialect, params: StatementParams): string {
  switch (value.kind) {
    case 'value':
      return dialect.insertParameter(params.add(value))
    case 'default':
      return dialect.defaultValue()
    case 'sql':
      return value.sql
    case 'placeholder':
      return dialect.insertParameter(value.index + 1)
    default:
      return assertNever(value)
  }
}

interface ConflictText {
  readonly sql: string
  /** ` AS t0`, when the action names the table by an alias. */
  readonly alias: string
}

function* onConflict(conflict: OnConflict, dialect: WriteDialect, params: StatementParams): Effect<ConflictText> {
  switch (conflict.kind) {
    case 'raise':
      return { sql: '', alias: '' }
    case 'nothing':
      return { sql: `${start(conflict.target, dialect)}DO NOTHING`, alias: '' }
    case 'replace': {
      const sets = conflict.columns.map((column) => `${quoteName(column)} = EXCLUDED.${quoteName(column)}`)
      return { sql: `${start(conflict.target, dialect)}DO UPDATE SET ${sets.join(',')}`, alias: '' }
    }
    case 'update': {
      const update = yield* dialect.conflictUpdate(conflict.planned, params)
      return { sql: `${start(conflict.target, dialect)}DO ${update.sql}`, alias: ` AS ${update.alias}` }
    }
    default:
      return assertNever(conflict)
  }
}

function start(target: ConflictTarget, dialect: WriteDialect): string {
  return ` ON CONFLICT ${targetText(target, dialect)}`
}

function targetText(target: ConflictTarget, dialect: WriteDialect): string {
  switch (target.kind) {
    case 'none':
      return ''
    case 'columns':
      return `(${quoteNames(target.columns)}) `
    case 'fragment':
      return `${target.sql} `
    case 'constraint':
      return `${dialect.conflictConstraint(target.name)} `
    default:
      return assertNever(target)
  }
}
