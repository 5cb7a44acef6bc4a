import type { SqlStatement } from '#ecto/adapter/adapter.ts'
import type { DeleteCommand } from '#ecto/adapter/write-command.ts'
import { filters } from './filters.ts'
import { returning } from './returning.ts'
import { StatementParams } from './statement-params.ts'
import type { WriteDialect } from './write-dialect.ts'

/** `DELETE FROM "table" WHERE …` of one row by its key. */
export function compileDelete(command: DeleteCommand, dialect: WriteDialect): SqlStatement {
  const params = new StatementParams()
  const where = filters(command.filters, dialect, params)
  const sql = `DELETE FROM ${dialect.tableName(command.prefix, command.table)} WHERE ${where}${returning(command.returning)}`
  return { sql, params: params.reported(), values: params.dumped(), emulated: dialect.note(command.prefix) }
}
