import { assertNever } from '#base/assert-never.ts'
import type { ColumnCommand, Table } from '#ecto/migration/ddl-command.ts'
import { quoteName } from '#sql/compiler/identifier.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { defaultText } from './column-default.ts'
import { baseType, columnDefinition, typeText } from './column-definition.ts'
import { dropForeignKey, foreignKey } from './reference.ts'

/** One change of ALTER TABLE. */
export function* columnChange(table: Table, column: ColumnCommand): Effect<string> {
  switch (column.kind) {
    case 'add':
      return `ADD COLUMN ${yield* columnDefinition(table, column, 'ADD ')}`
    case 'addIfNotExists':
      return `ADD COLUMN IF NOT EXISTS ${yield* columnDefinition(table, column, 'ADD ')}`
    case 'modify':
      return yield* modify(table, column)
    case 'remove':
      return `${dropped(table, column.name, column.type)}DROP COLUMN ${quoteName(column.name)}`
    case 'removeIfExists':
      return `${dropped(table, column.name, column.type)}DROP COLUMN IF EXISTS ${quoteName(column.name)}`
    default:
      return assertNever(column)
  }
}

function dropped(table: Table, column: string, type: Extract<ColumnCommand, { kind: 'modify' }>['from']): string {
  return type?.kind === 'references' ? `${dropForeignKey({ table, column, reference: type.reference })}, ` : ''
}

function* modify(table: Table, column: Extract<ColumnCommand, { kind: 'modify' }>): Effect<string> {
  const { name, type, options } = column
  const alter = `ALTER COLUMN ${quoteName(name)}`
  const parts = [`${dropped(table, name, column.from)}${alter} TYPE ${typeText(type, options)}`]
  if (type.kind === 'references') parts.push(`ADD ${foreignKey({ table, column: name, reference: type.reference })}`)
  const allowed = keywordGet(options, 'null')
  if (allowed === true) parts.push(`${alter} DROP NOT NULL`)
  if (allowed === false) parts.push(`${alter} SET NOT NULL`)
  const value = keywordGet(options, 'default')
  if (value !== undefined) parts.push(`${alter} SET DEFAULT ${yield* defaultText(value, baseType(type))}`)
  return parts.join(', ')
}
