import { inspectTerm } from '#ecto/inspect-term.ts'
import { dumpStructFields, loadStruct } from '#ecto/schema/struct-fields.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { looseEqual } from '#terms/equal.ts'
import { EMPTY_LIST, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import type { TypeStep } from './parameterized.ts'
import { TYPE_ERROR, type TypeResult, typeOk } from './type-result.ts'

/** Takes structs of the embed's schema as they are; for a parameter of a query. */
export function castEmbedded(value: Term, embed: ElixirMap): TypeResult {
  const { cardinality, related } = shapeOf(embed)
  if (cardinality === 'one') return value === null || structModule(value) === related ? typeOk(value) : TYPE_ERROR
  if (value === null) return typeOk(EMPTY_LIST)
  return listItems(value)?.every((item) => structModule(item) === related) === true ? typeOk(value) : TYPE_ERROR
}

/** Dumps the struct or list of structs of an embed to maps by field name, each field by its type. */
export function* dumpEmbedded(value: Term, embed: ElixirMap, step: TypeStep): Effect<TypeResult> {
  const { cardinality, related } = shapeOf(embed)
  if (cardinality === 'one') return value === null ? typeOk(null) : typeOk(yield* dumpOne(value, related, embed, step))
  const items = value === null ? [] : listItems(value)
  if (items === undefined) return TYPE_ERROR
  const dumped: Term[] = []
  for (const item of items) dumped.push(yield* dumpOne(item, related, embed, step))
  return typeOk(listFrom(dumped))
}

function* dumpOne(value: Term, related: Atom, embed: ElixirMap, step: TypeStep): Effect<Term> {
  if (value instanceof ElixirMap && structModule(value) === related) return yield* dumpStructFields(related, value, step)
  const field = mapGet(embed, atom('field')) ?? null
  return raiseArgument(
    `cannot dump embed \`${field instanceof Atom ? field.name : ''}\`, expected a struct ${yield* inspectTerm(related)} value, got: ${yield* inspectTerm(value)}`,
  )
}

/** Loads the map or list of maps of an embed to structs. */
export function* loadEmbedded(value: Term, embed: ElixirMap, step: TypeStep): Effect<TypeResult> {
  const { cardinality, related } = shapeOf(embed)
  if (cardinality === 'one') {
    if (value === null) return typeOk(null)
    return value instanceof ElixirMap ? typeOk(yield* loadStruct(related, value, step)) : TYPE_ERROR
  }
  if (value === null) return typeOk(EMPTY_LIST)
  const loaded: Term[] = []
  for (const item of listItems(value) ?? [null]) {
    if (!(item instanceof ElixirMap)) return TYPE_ERROR
    loaded.push(yield* loadStruct(related, item, step))
  }
  return typeOk(listFrom(loaded))
}

/** The type of an embed's column: `{:map, :any}`, for many `{:array, {:map, :any}}`. */
export function embeddedStorage(embed: ElixirMap): Term {
  const map = tuple(atom('map'), atom('any'))
  return shapeOf(embed).cardinality === 'one' ? map : tuple(atom('array'), map)
}

/** Structs of an embed are the same when their fields are. */
export function equalEmbedded(a: Term, b: Term): boolean {
  return looseEqual(a, b)
}

function shapeOf(embed: ElixirMap): { readonly cardinality: 'one' | 'many'; readonly related: Atom } {
  const related = mapGet(embed, atom('related'))
  const many = mapGet(embed, atom('cardinality')) === atom('many')
  return {
    cardinality: many ? 'many' : 'one',
    related: related instanceof Atom ? related : raiseArgument('an embed without a related schema'),
  }
}
