import type { ReferencingColumn } from '#sql/compiler/ddl-dialect.ts'
import { quoteName, quoteNames } from '#sql/compiler/identifier.ts'
import { referenceColumns, referenceName } from '#sql/compiler/reference-name.ts'
import { Atom } from '#terms/atom.ts'
import { Cons } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { qualifiedName } from './qualified-name.ts'

/** ` CONSTRAINT … REFERENCES …` behind a column; a key of several columns stands at the end of the table instead. */
export function columnReference(column: ReferencingColumn): string {
  if (isComposite(column)) return ''
  return ` CONSTRAINT ${quoteName(referenceName(column))} REFERENCES ${target(column)}`
}

/** `FOREIGN KEY (…) REFERENCES …` for a key of several columns. */
export function tableReference(column: ReferencingColumn): string | null {
  if (!isComposite(column)) return null
  return `FOREIGN KEY (${quoteNames(referenceColumns(column).own)}) REFERENCES ${target(column)}`
}

function isComposite({ reference }: ReferencingColumn): boolean {
  return reference.with instanceof Cons
}

function target(column: ReferencingColumn): string {
  const { reference, table } = column
  const name = qualifiedName(reference.prefix ?? table.prefix, reference.table)
  return `${name}(${quoteNames(referenceColumns(column).other)})${action('DELETE', reference.onDelete)}${action('UPDATE', reference.onUpdate)}`
}

const ACTIONS: Readonly<Record<string, string>> = {
  delete_all: 'CASCADE',
  update_all: 'CASCADE',
  nilify_all: 'SET NULL',
  default_all: 'SET DEFAULT',
  restrict: 'RESTRICT',
}

function action(event: 'DELETE' | 'UPDATE', value: Term): string {
  const text = value instanceof Atom ? ACTIONS[value.name] : undefined
  return text === undefined ? '' : ` ON ${event} ${text}`
}
