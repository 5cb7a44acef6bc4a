import { inspectTerm } from '#ecto/inspect-term.ts'
import { Atom, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { isList, listItems } from '#terms/list.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, Tuple } from '#terms/tuple.ts'

/** One association (or embed) to preload: how its rows are fetched, and what is preloaded in them. */
export interface PreloadSpec {
  readonly field: Term
  /** A query, a function of ids, or null for all rows. */
  readonly query: Term
  /** The fields that are fetched of its rows; null for all. */
  readonly taken: readonly Term[] | null
  readonly children: readonly PreloadSpec[]
}

/** Preloads as they are written (an atom, nested lists and keyword lists, queries, functions) taken apart, each association once. */
export function* preloadSpecs(preloads: Term, whole: Term = preloads): Effect<PreloadSpec[]> {
  const items = isList(preloads) ? (listItems(preloads) ?? []) : [preloads]
  const specs: PreloadSpec[] = []
  for (const item of items) {
    for (const spec of yield* specOf(item, whole)) yield* merge(specs, spec)
  }
  return specs
}

function* specOf(item: Term, whole: Term): Effect<PreloadSpec[]> {
  if (item instanceof Atom) return [{ field: item, query: null, taken: null, children: [] }]
  if (isList(item)) return yield* preloadSpecs(item, whole)
  if (isTuple(item, 2) && isAtom(item.items[0])) {
    const [field, value] = item.items as [Term, Term]
    if (isTuple(value, 2) && isQuery(value.items[0] ?? null)) {
      return [{ field, query: value.items[0] ?? null, taken: null, children: yield* preloadSpecs(value.items[1] ?? null, whole) }]
    }
    if (isQuery(value)) return [{ field, query: value, taken: null, children: [] }]
    return [{ field, query: null, taken: null, children: yield* preloadSpecs(value, whole) }]
  }
  return raiseArgument(
    `invalid preload \`${yield* inspectTerm(item)}\` in \`${yield* inspectTerm(whole)}\`. preload expects an atom, a (nested) keyword or a (nested) list of atoms`,
  )
}

/** The preload with the fields that a select takes of it and of those inside of it: `[author: [:id, books: [:title]]]`. */
export function withTaken(spec: PreloadSpec, fields: readonly Term[]): PreloadSpec {
  const nested = fields.find((item) => item instanceof Tuple && item.items[0] === spec.field)
  if (!(nested instanceof Tuple)) return spec
  const [, given] = nested.items as [Term, Term]
  const taken = listItems(given) ?? [given]
  return { ...spec, taken, children: spec.children.map((child) => withTaken(child, taken)) }
}

function isQuery(value: Term): boolean {
  return isStruct(value, 'Ecto.Query') || (value instanceof Fun && (value.arity === 1 || value.arity === 2))
}

/** The same association again adds to what is preloaded in it; two queries for one do not go together. */
function* merge(specs: PreloadSpec[], spec: PreloadSpec): Effect<void> {
  const at = specs.findIndex((known) => known.field === spec.field)
  const known = specs[at]
  if (known === undefined) {
    specs.push(spec)
    return
  }
  if (known.query !== null && spec.query !== null && known.query !== spec.query) {
    raiseArgument(
      `cannot preload \`${spec.field instanceof Atom ? spec.field.name : ''}\` as it has been supplied more than once with different queries`,
    )
  }
  const children: PreloadSpec[] = [...known.children]
  for (const child of spec.children) yield* merge(children, child)
  specs[at] = { ...known, query: known.query ?? spec.query, children }
}
