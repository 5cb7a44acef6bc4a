import { Atom, atom, atomName } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

/** One field of a record with its default. */
export interface RecordField {
  readonly name: string
  readonly fallback: Term
}

/** The fields that a definition names, as pairs with their defaults: `[:a, b: 2]`. Raises ArgumentError for another name than an atom. */
export function fieldPairs(type: string, fields: Term): Term {
  const items = isList(fields) ? listItems(fields) : undefined
  if (items === undefined) return raise('CaseClauseError', { term: fields })
  return listFrom(
    items.map((item) => {
      const [name, fallback] = isTuple(item, 2) ? (item.items as [Term, Term]) : [item, null]
      if (!(name instanceof Atom)) return raiseArgument(`${type} fields must be atoms, got: ${inspect(name)}`)
      return tuple(name, fallback)
    }),
  )
}

/** The fields of a record with their defaults, of the keyword list that defines it. */
export function recordFields(pairs: Term): RecordField[] {
  return (listItems(pairs) ?? []).flatMap((pair) =>
    isTuple(pair, 2) ? [{ name: atomName(pair.items[0] as Atom), fallback: pair.items[1] as Term }] : [],
  )
}

/** Where a field stands in the tuple. Raises ArgumentError when the record has no such field. */
export function fieldIndex(tag: Term, fields: readonly RecordField[], name: string): number {
  const index = fields.findIndex((field) => field.name === name)
  if (index < 0) return raiseArgument(`record ${inspect(tag)} does not have the key: ${inspect(atom(name))}`)
  return index + 1
}
