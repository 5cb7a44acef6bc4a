import { inspectTerm } from '#ecto/inspect-term.ts'
import type { Effect } from '#terms/effect.ts'
import { looseEqual, strictEqual } from '#terms/equal.ts'
import { type List, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple } from '#terms/tuple.ts'
import { type Changeset, get, getMap, update } from './changeset.ts'

/** `merge/2` of two changesets of the same data; raises ArgumentError when data, actions or repos differ. */
export function* merge(left: Changeset, right: Changeset): Effect<Changeset> {
  if (!looseEqual(get(left, 'data'), get(right, 'data'))) return raiseArgument('different :data when merging changesets')
  const merged = update(left, {
    repo: yield* same(left, right, 'repo'),
    repo_opts: mergeKeywords(get(left, 'repo_opts'), get(right, 'repo_opts')),
    action: yield* same(left, right, 'action'),
    filters: mapFrom(mapEntries(getMap(right, 'filters')), getMap(left, 'filters')),
    validations: append(left, right, 'validations'),
    constraints: append(left, right, 'constraints'),
  })
  return mergeCast(merged, right)
}

function* same(left: Changeset, right: Changeset, name: 'repo' | 'action'): Effect<Term> {
  const [a, b] = [get(left, name), get(right, name)]
  if (a === null || b === null || strictEqual(a, b)) return a ?? b
  return raiseArgument(`different ${name}s (\`${yield* inspectTerm(a)}\` and \`${yield* inspectTerm(b)}\`) when merging changesets`)
}

/** What a further cast found, on top of the changeset that was cast before. */
export function mergeCast(left: Changeset, right: Changeset): Changeset {
  return update(left, {
    params: mergeParams(get(left, 'params'), get(right, 'params')),
    changes: mapFrom(mapEntries(getMap(right, 'changes')), getMap(left, 'changes')),
    errors: distinct(append(left, right, 'errors')),
    required: distinct(append(left, right, 'required')),
    'valid?': get(left, 'valid?') === true && get(right, 'valid?') === true,
  })
}

function mergeParams(left: Term, right: Term): Term {
  if (!(right instanceof ElixirMap)) return left
  return mapFrom(mapEntries(right), left instanceof ElixirMap ? left : EMPTY_MAP)
}

function append(left: Changeset, right: Changeset, name: 'errors' | 'required' | 'validations' | 'constraints'): List {
  return listFrom(listItems(get(left, name)) ?? [], get(right, name) as List)
}

function distinct(items: List): List {
  const kept: Term[] = []
  for (const item of listItems(items) ?? []) if (!kept.some((known) => strictEqual(known, item))) kept.push(item)
  return listFrom(kept)
}

/** `Keyword.merge/2` */
function mergeKeywords(left: Term, right: Term): List {
  const [a, b] = [listItems(left) ?? [], listItems(right) ?? []]
  const keys = new Set(b.map((pair) => (isTuple(pair, 2) ? pair.items[0] : undefined)))
  return listFrom([...a.filter((pair) => !isTuple(pair, 2) || !keys.has(pair.items[0])), ...b])
}
