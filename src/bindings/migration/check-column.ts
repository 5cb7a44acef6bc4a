import { inspectTerm } from '#ecto/inspect-term.ts'
import { Atom, atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'

/** Raises ArgumentError for what cannot be the type of a column, and for a scale without a precision. */
export function* checkColumn(name: Term, type: Term, options: Term): Effect<void> {
  if (!isColumnType(type)) yield* raiseInvalidType(type)
  if (keywordGet(options, 'scale') !== undefined && keywordGet(options, 'precision') === undefined) {
    raiseArgument(`column ${isAtom(name) ? atomName(name) : String(name)} is missing precision option`)
  }
}

function isColumnType(type: Term): boolean {
  if (type instanceof Atom) return !type.name.startsWith('Elixir.')
  if (isTuple(type, 2)) return type.items[0] instanceof Atom
  return isStruct(type, 'Ecto.Migration.Reference')
}

function* raiseInvalidType(type: Term): Effect<never> {
  return raiseArgument(`invalid migration type: ${yield* inspectTerm(type)}. Expected one of:

  * an atom, such as :string
  * a quoted atom, such as :"integer unsigned"
  * a tuple representing a composite type, such as {:array, :integer} or {:map, :string}
  * a reference, such as references(:users)

Ecto types are automatically translated to database types. All other types
are sent to the database as is.

Types defined through Ecto.Type or Ecto.ParameterizedType aren't allowed,
use their underlying types instead.
`)
}
