import type { ColumnType, Table } from '#ecto/migration/ddl-command.ts'
import { type AddedColumn, nullConstraint } from '#sql/compiler/column-options.ts'
import { quoteName } from '#sql/compiler/identifier.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { defaultText } from './column-default.ts'
import { columnType, referencingType } from './column-type.ts'
import { foreignKey } from './reference.ts'

/** `"name" type options`, and behind a comma the foreign key of a reference: `prefix` goes in front of that (`ADD ` in ALTER TABLE). */
export function* columnDefinition(table: Table, column: AddedColumn, prefix: string): Effect<string> {
  const { name, type, options } = column
  const definition = `${quoteName(name)} ${typeText(type, options)}${yield* columnOptions(column)}`
  if (type.kind !== 'references') return definition
  return `${definition}, ${prefix}${foreignKey({ table, column: name, reference: type.reference })}`
}

/** The type as ALTER COLUMN and CREATE TABLE name it. */
export function typeText(type: ColumnType, options: Term): string {
  return type.kind === 'references' ? referencingType(type.reference.type, options) : columnType(type.type, options)
}

/** The type that a default's text depends on. */
export function baseType(type: ColumnType): Term {
  return type.kind === 'references' ? type.reference.type : type.type
}

function* columnOptions(column: AddedColumn): Effect<string> {
  const value = keywordGet(column.options, 'default')
  const text = value === undefined ? '' : ` DEFAULT ${yield* defaultText(value, baseType(column.type))}`
  return [collation(column.options), text, generated(column.options), nullConstraint(column)].join('')
}

function collation(options: Term): string {
  const name = keywordGet(options, 'collation') ?? null
  return name === null ? '' : ` COLLATE "${name instanceof Atom ? name.name : String(name)}"`
}

function generated(options: Term): string {
  const expression = keywordGet(options, 'generated') ?? null
  return expression === null ? '' : ` GENERATED ${String(expression)}`
}
