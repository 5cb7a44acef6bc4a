import { sourceIndex } from '#ecto/query/ast.ts'
import { fieldItems, withFields } from '#ecto/query/query-term.ts'
import { Atom, atom } from '#terms/atom.ts'
import { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { expandDynamic, isDynamic } from './dynamic.ts'

/** Adds preloads (`preload: [:posts]`) and joined associations (`preload: [posts: p]`). */
export function addPreloads(query: ElixirMap, preloads: readonly Term[], assocs: readonly Term[]): ElixirMap {
  return withFields(query, {
    preloads: listFrom([...fieldItems(query, 'preloads'), ...preloads]),
    assocs: listFrom([...fieldItems(query, 'assocs'), ...assocs]),
  })
}

/** The preloads of an interpolated value, in the form in which a query keeps them. */
export function interpolatedPreloads(value: Term): readonly Term[] {
  if (value instanceof Atom) return [value]
  const items = isList(value) ? listItems(value) : undefined
  if (items === undefined) return raiseArgument(`\`${inspect(value)}\` is not a valid preload expression, expected an atom or a list.`)
  return items.flatMap(interpolatedPreload).reverse()
}

function interpolatedPreload(item: Term): readonly Term[] {
  if (item instanceof Atom) return [item]
  if (isList(item)) return interpolatedPreloads(item)
  if (item instanceof Tuple && item.items.length === 2 && item.items[0] instanceof Atom) {
    return [tuple(item.items[0], preloadValue(item.items[0], item.items[1] as Term))]
  }
  return raiseArgument(`\`${inspect(item)}\` is not a valid preload expression, expected an atom or a list.`)
}

/** What may stand for the association called `key`: preloads below it, a query, a function, or a query with preloads below. */
export function preloadValue(key: Atom, value: Term): Term {
  if (value instanceof Atom) return listFrom([value])
  if (isList(value)) return listFrom(interpolatedPreloads(value))
  if (isStruct(value, 'Ecto.Query') || isDynamic(value)) return value
  if (value instanceof Fun && (value.arity === 1 || value.arity === 2)) return value
  if (value instanceof Tuple && value.items.length === 2) {
    const [query, below] = value.items as [Term, Term]
    return tuple(preloadValue(key, query), listFrom(interpolatedPreloads(below)))
  }
  return raiseInvalidValue(key, value)
}

function raiseInvalidValue(key: Atom, value: Term): never {
  return raiseArgument(
    `invalid preload for key \`${inspect(atom(key.name))}\`: ${inspect(value)}. Preloads can be a query, a function expecting one or two arguments, or a dynamic that evaluates to a single binding`,
  )
}

/** Preloads, and the joined associations among them that dynamics name, in the form in which a query keeps them. */
export interface SplitPreloads {
  readonly preloads: readonly Term[]
  readonly assocs: readonly Term[]
}

/** `[posts: dynamic([posts: p], p)]` stands for `[posts: p]`. */
export function splitDynamics(query: ElixirMap, items: readonly Term[]): SplitPreloads {
  const parts = items.map((item) => splitItem(query, item))
  return { preloads: parts.flatMap((part) => part.preloads), assocs: parts.flatMap((part) => part.assocs) }
}

function splitItem(query: ElixirMap, item: Term): SplitPreloads {
  const [key, value] = item instanceof Tuple && item.items.length === 2 ? (item.items as [Atom, Term]) : []
  if (key === undefined || value === undefined) return { preloads: [item], assocs: [] }
  if (isDynamic(value)) return { preloads: [], assocs: [assocNode(query, key, value, [])] }
  const [head, below] = value instanceof Tuple && value.items.length === 2 ? (value.items as [Term, Term]) : [null, value]
  const inner = splitDynamics(query, (isList(below) ? listItems(below) : undefined) ?? [])
  if (isDynamic(head)) {
    const preloads = inner.preloads.length === 0 ? [] : [tuple(key, listFrom(inner.preloads))]
    return { preloads, assocs: [assocNode(query, key, head, inner.assocs)] }
  }
  const [joined] = inner.assocs
  if (joined instanceof Tuple) {
    return raiseArgument(
      `cannot preload join association \`${inspect(joined.items[0] as Term)}\` because parent preload is not a join association`,
    )
  }
  return { preloads: [item], assocs: [] }
}

function assocNode(query: ElixirMap, key: Atom, dynamic: ElixirMap, below: readonly Term[]): Term {
  const index = sourceIndex(expandDynamic(dynamic, query).expr)
  return tuple(key, tuple(index ?? raiseInvalidValue(key, dynamic), listFrom(below)))
}
