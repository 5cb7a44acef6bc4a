import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'

/** Reads and changes the map that a module shares among all processes, in one step; answers what `access` says. */
export function* accessShared<T>(
  area: string,
  access: (entries: ElixirMap) => { readonly value: T; readonly entries: ElixirMap },
): Effect<T> {
  let answer: { readonly value: T } | undefined
  yield {
    kind: 'shared',
    access: (all) => {
      const mine = mapGet(all, atom(area))
      const { value, entries } = access(mine instanceof ElixirMap ? mine : EMPTY_MAP)
      answer = { value }
      return { value: null, entries: mapPut(all, atom(area), entries) }
    },
  }
  if (answer === undefined) throw new Error(`Invariant: no access to ${area}`)
  return answer.value
}

/** The value of a key that a module shares; undefined when there is none. */
export function* getShared(area: string, key: Term): Effect<Term | undefined> {
  return yield* accessShared(area, (entries) => ({ value: mapGet(entries, key), entries }))
}

/** Sets an entry that all processes see. */
export function* putShared(area: string, key: Term, value: Term): Effect<void> {
  yield* accessShared(area, (entries) => ({ value: undefined, entries: mapPut(entries, key, value) }))
}
