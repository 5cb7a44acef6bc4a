import type { ReferencingColumn } from '#sql/compiler/ddl-dialect.ts'
import { quoteName, quoteNames } from '#sql/compiler/identifier.ts'
import { referenceColumns, referenceName } from '#sql/compiler/reference-name.ts'
import { Atom } from '#terms/atom.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { qualifiedName } from './qualified-name.ts'

/** `CONSTRAINT … FOREIGN KEY (…) REFERENCES …` */
export function foreignKey(column: ReferencingColumn): string {
  const { reference, table } = column
  const { own, other } = referenceColumns(column)
  const target = `${qualifiedName(reference.prefix ?? table.prefix, reference.table)}(${quoteNames(other)})`
  const tail = [
    match(reference.match),
    action('DELETE', reference.onDelete),
    action('UPDATE', reference.onUpdate),
    reference.validate ? '' : ' NOT VALID',
  ]
  return `CONSTRAINT ${quoteName(referenceName(column))} FOREIGN KEY (${quoteNames(own)}) REFERENCES ${target}${tail.join('')}`
}

/** `DROP CONSTRAINT …` of a reference. */
export function dropForeignKey(column: ReferencingColumn): string {
  return `DROP CONSTRAINT ${quoteName(referenceName(column))}`
}

function match(value: Term): string {
  return value instanceof Atom ? ` MATCH ${value.name.toUpperCase()}` : ''
}

const ACTIONS: Readonly<Record<string, string>> = {
  delete_all: 'CASCADE',
  update_all: 'CASCADE',
  nilify_all: 'SET NULL',
  default_all: 'SET DEFAULT',
  restrict: 'RESTRICT',
}

function action(event: 'DELETE' | 'UPDATE', value: Term): string {
  const text = value instanceof Atom ? ACTIONS[value.name] : columnsAction(value)
  return text === undefined ? '' : ` ON ${event} ${text}`
}

/** `{:nilify, columns}` and `{:default, columns}` */
function columnsAction(value: Term): string | undefined {
  if (!isTuple(value, 2) || !(value.items[0] instanceof Atom)) return undefined
  const columns = (listItems(value.items[1] ?? null) ?? []).map((column) => (column instanceof Atom ? column.name : String(column)))
  return `${value.items[0].name === 'nilify' ? 'SET NULL' : 'SET DEFAULT'} (${quoteNames(columns)})`
}
