import type { SqlStatement } from '#ecto/adapter/adapter.ts'
import type { UpdateCommand } from '#ecto/adapter/write-command.ts'
import { filters } from './filters.ts'
import { quoteName } from './identifier.ts'
import { returning } from './returning.ts'
import { StatementParams } from './statement-params.ts'
import type { WriteDialect } from './write-dialect.ts'

/** `UPDATE "table" SET … WHERE …` of one row by its key. */
export function compileUpdate(command: UpdateCommand, dialect: WriteDialect): SqlStatement {
  const params = new StatementParams()
  const sets = command.set.map(([column, value]) => `${quoteName(column)} = ${dialect.parameter(params.add(value))}`)
  const where = filters(command.filters, dialect, params)
  const sql = `UPDATE ${dialect.tableName(command.prefix, command.table)} SET ${sets.join(', ')} WHERE ${where}${returning(command.returning)}`
  return { sql, params: params.reported(), values: params.dumped(), emulated: dialect.note(command.prefix) }
}
