import type { BoundValue } from '#ecto/adapter/write-command.ts'
import { quoteName } from './identifier.ts'
import type { StatementParams } from './statement-params.ts'
import type { WriteDialect } from './write-dialect.ts'

/** `"id" = ? AND "version" = ?`; nil is looked for with IS NULL and is no parameter. */
export function filters(columns: readonly (readonly [string, BoundValue])[], dialect: WriteDialect, params: StatementParams): string {
  const conditions = columns.map(([column, value]) =>
    value.value === null ? `${quoteName(column)} IS NULL` : `${quoteName(column)} = ${dialect.parameter(params.add(value))}`,
  )
  return conditions.join(' AND ')
}
