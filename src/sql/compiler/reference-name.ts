import { Atom } from '#terms/atom.ts'
import { keywordPairs } from '#terms/keyword.ts'
import type { ReferencingColumn } from './ddl-dialect.ts'

/** The constraint's name: the one given, or `TABLE_COLUMN_fkey`. */
export function referenceName({ table, column, reference }: ReferencingColumn): string {
  if (reference.name instanceof Atom) return reference.name.name
  return typeof reference.name === 'string' ? reference.name : `${table.name}_${column}_fkey`
}

/** The columns on both sides of the key: the column itself and those of `with:`. */
export function referenceColumns({ column, reference }: ReferencingColumn): { readonly own: string[]; readonly other: string[] } {
  const pairs = (keywordPairs(reference.with) ?? []).map(
    ([own, other]) => [own, other instanceof Atom ? other.name : String(other)] as const,
  )
  return { own: [column, ...pairs.map(([own]) => own)], other: [reference.column, ...pairs.map(([, other]) => other)] }
}
