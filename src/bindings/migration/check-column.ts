import { inspectTerm } from '#ecto/inspect-term.ts'
import { Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, Tuple } from '#terms/tuple.ts'

/** Raises ArgumentError for what cannot be the type of a column, and for a scale without a precision. */
export function* checkColumn(name: Term, type: Term, options: Term): Effect<void> {
  yield* checkType(type)
  if (keywordGet(options, 'scale') !== undefined && keywordGet(options, 'precision') === undefined) {
    raiseArgument(`column ${isAtom(name) ? atomName(name) : String(name)} is missing precision option`)
  }
}

function* checkType(type: Term): Effect<void> {
  if (type === atom('datetime')) {
    raiseArgument('the :datetime type in migrations is not supported, please use :utc_datetime or :naive_datetime instead')
  }
  if (type instanceof Atom && !type.name.startsWith('Elixir.')) return
  if (isTuple(type, 2) && type.items[0] instanceof Atom) {
    const inner = type.items[1] ?? null
    if (inner instanceof Atom) return yield* checkType(inner)
    if (inner instanceof Tuple) {
      for (const part of inner.items) yield* checkType(part)
      return
    }
  }
  if (!isStruct(type, 'Ecto.Migration.Reference')) yield* raiseInvalidType(type)
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
