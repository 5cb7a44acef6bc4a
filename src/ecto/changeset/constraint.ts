import { inspectTerm } from '#ecto/inspect-term.ts'
import { Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { type List, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapFrom, mapGet } from '#terms/map-operations.ts'
import { isStruct, structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'
import { type Changeset, get, update } from './changeset.ts'
import { nameText } from './name-text.ts'

/** A constraint that the database checks, and the error that its violation becomes. */
export interface Constraint {
  readonly type: 'unique' | 'foreign_key' | 'check' | 'exclusion'
  readonly errorType: 'unique' | 'foreign' | 'assoc' | 'no_assoc' | 'check' | 'exclusion'
  /** A string, or a regular expression that the name must match. */
  readonly name: Term
  readonly field: Term
  readonly message: string
}

/** Declares a constraint; `:message` and `:match` are taken from the options. Raises ArgumentError for an unknown match type. */
export function* addConstraint(changeset: Changeset, constraint: Constraint, options: Term): Effect<Changeset> {
  const match = keywordGet(options, 'match') ?? atom('exact')
  if (!(match instanceof Atom) || !['exact', 'suffix', 'prefix'].includes(match.name)) {
    return raiseArgument(`invalid match type: ${yield* inspectTerm(match)}. Allowed match types: [:exact, :suffix, :prefix]`)
  }
  const entry = mapFrom(
    Object.entries({
      constraint: constraint.name,
      type: atom(constraint.type),
      match,
      field: constraint.field,
      error_message: messageOf(options, constraint.message),
      error_type: atom(constraint.errorType),
    }).map(([name, value]) => [atom(name), value] as const),
  )
  return update(changeset, { constraints: listFrom([entry], get(changeset, 'constraints') as List) })
}

function messageOf(options: Term, fallback: string): Term {
  const given = keywordGet(options, 'message') ?? fallback
  return isTuple(given, 2) ? (given.items[0] as Term) : given
}

/** The `:name` option as a string (or regular expression); undefined when it is not given. */
export function* constraintName(options: Term): Effect<Term | undefined> {
  const given = keywordGet(options, 'name')
  if (given === undefined || given === null) return undefined
  if (isAtom(given)) return atomName(given)
  if (typeof given === 'string' || isStruct(given, 'Regex')) return given
  return yield* nameText(given)
}

/** The table of the changeset's data; raises ArgumentError when it has none. */
export function* tableOf(changeset: Changeset): Effect<string> {
  const data = get(changeset, 'data')
  const meta = data instanceof ElixirMap ? mapGet(data, atom('__meta__')) : undefined
  const source = meta instanceof ElixirMap ? mapGet(meta, atom('source')) : undefined
  if (typeof source === 'string') return source
  return raiseArgument(`cannot add constraint to changeset because it does not have a source, got: ${yield* inspectTerm(data)}`)
}

/** The column of a field: its `:source`, or its own name when the data has no schema. */
export function* columnOf(changeset: Changeset, field: Term): Effect<string> {
  const module = structModule(get(changeset, 'data'))
  const source = module === undefined ? field : yield apply(module, '__schema__', [atom('field_source'), field])
  if (isAtom(source) && source !== null) return atomName(source)
  return yield* nameText(field)
}

/** `[:a, :b]` or a single field as a list. */
export function fieldList(fields: Term): readonly Term[] {
  return listItems(fields) ?? [fields]
}
