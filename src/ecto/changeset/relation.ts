import { inspectTerm } from '#ecto/inspect-term.ts'
import { typeForm } from '#ecto/type/type-form.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keyword } from '#terms/keyword.ts'
import { EMPTY_LIST, type List } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { nameText } from './name-text.ts'

/** An association or embed as changesets see it. */
export interface Relation {
  readonly kind: 'assoc' | 'embed'
  readonly cardinality: 'one' | 'many'
  readonly field: Atom
  readonly owner: Atom
  readonly related: Atom
  readonly onReplace: string
  /** Whether no two children may have the same primary key. */
  readonly unique: boolean
  /** Whether the order of the children counts as a change. */
  readonly ordered: boolean
  readonly reflection: ElixirMap
}

/** The relation behind `{:assoc, reflection}` or `{:embed, reflection}`; undefined for any other type. */
export function relationOf(type: Term | undefined): Relation | undefined {
  if (type === undefined) return undefined
  const form = typeForm(type)
  if (form.kind !== 'relation' || !(form.reflection instanceof ElixirMap)) return undefined
  const reflection = form.reflection
  const [related, field, owner] = ['related', 'field', 'owner'].map((name) => mapGet(reflection, atom(name)))
  if (!(related instanceof Atom) || !(field instanceof Atom) || !(owner instanceof Atom)) return undefined
  return {
    kind: form.relation,
    cardinality: mapGet(reflection, atom('cardinality')) === atom('many') ? 'many' : 'one',
    field,
    owner,
    related,
    onReplace: nameOf(mapGet(reflection, atom('on_replace'))),
    unique: mapGet(reflection, atom('unique')) === true,
    ordered: mapGet(reflection, atom('ordered')) === true,
    reflection,
  }
}

function nameOf(term: Term | undefined): string {
  return term instanceof Atom ? term.name : 'raise'
}

/** The relation of a field that must be one of this kind; raises ArgumentError, naming the function (`put_assoc`). */
export function* requireRelation(
  verb: 'cast' | 'put' | 'get' | 'reorder',
  kind: 'assoc' | 'embed',
  name: Term,
  type: Term | undefined,
): Effect<Relation> {
  const field = yield* nameText(name)
  if (type === undefined) {
    return raiseArgument(
      `cannot ${verb} ${kind} \`${field}\`, ${kind} \`${field}\` not found. Make sure it is spelled correctly and that ` +
        'the association type is not read-only',
    )
  }
  const relation = relationOf(type)
  if (relation?.kind === kind) return relation
  const got = relation === undefined ? yield* inspectTerm(type) : relation.kind
  return raiseArgument(`expected \`${field}\` to be an ${kind} in \`${verb}_${kind}\`, got: \`${got}\``)
}

/** What an empty relation is. */
export function emptyRelation(cardinality: 'one' | 'many'): Term {
  return cardinality === 'one' ? null : EMPTY_LIST
}

/** The metadata of the error of a value that cannot be a relation: `[type: :map]` or `[type: {:array, :map}]`. */
export function expectedType(relation: Relation): List {
  const map = atom('map')
  return keyword({ type: relation.cardinality === 'one' ? map : tuple(atom('array'), map) })
}
