import type { Index } from '#ecto/migration/ddl-command.ts'
import { escapeText, quoteName } from '#sql/compiler/identifier.ts'
import { Atom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { qualifiedName } from './qualified-name.ts'

/** `CREATE INDEX …`, and its comment when it has one. */
export function createIndex(index: Index, ifNotExists: boolean): string[] {
  const start = [
    'CREATE',
    index.unique ? ' UNIQUE' : '',
    ' INDEX',
    index.concurrently ? ' CONCURRENTLY' : '',
    ifNotExists ? ' IF NOT EXISTS' : '',
  ]
  const place = ` ${quoteName(index.name)} ON ${index.only ? 'ONLY ' : ''}${qualifiedName(index.prefix, index.table)}`
  const using = index.using === null ? '' : ` USING ${text(index.using)}`
  const statement = [
    ...start,
    place,
    using,
    ` (${index.columns.map(columnText).join(', ')})`,
    include(index),
    nullsDistinct(index.nullsDistinct),
    options(index),
    where(index),
  ]
  const comment =
    typeof index.comment === 'string'
      ? [`COMMENT ON INDEX ${qualifiedName(index.prefix, index.name)} IS '${escapeText(index.comment)}'`]
      : []
  return [statement.join(''), ...comment]
}

function columnText(column: Term): string {
  if (isTuple(column, 2))
    return `${columnText(column.items[1] ?? null)} ${text(column.items[0] ?? null)
      .toUpperCase()
      .replaceAll('_', ' ')}`
  return column instanceof Atom ? quoteName(column.name) : String(column)
}

function include(index: Index): string {
  return index.include.length === 0 ? '' : ` INCLUDE (${index.include.map(columnText).join(', ')})`
}

function nullsDistinct(value: Term): string {
  if (value === null) return ''
  return value === true ? ' NULLS DISTINCT' : ' NULLS NOT DISTINCT'
}

function options(index: Index): string {
  return typeof index.options === 'string' ? ` WITH (${index.options})` : ''
}

function where(index: Index): string {
  return index.where === null ? '' : ` WHERE ${text(index.where)}`
}

function text(value: Term): string {
  return value instanceof Atom ? value.name : String(value)
}
