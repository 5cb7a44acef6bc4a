import { compareTerms } from '#terms/compare.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/** So many items are sorted or merged in one step. */
const RUN = 2 ** 14

/** The items in the order of their keys, equal ones as they stood. Long lists are sorted in parts, between which others have their turn. */
export function* sortByTerms<T>(items: readonly T[], keyOf: (item: T) => Term, descending: boolean): Effect<T[]> {
  const sign = descending ? -1 : 1
  const compare = (a: T, b: T) => sign * compareTerms(keyOf(a), keyOf(b))
  if (items.length <= RUN) return [...items].sort(compare)
  let from: T[] = []
  for (let start = 0; start < items.length; start += RUN) {
    for (const item of items.slice(start, start + RUN).sort(compare)) from.push(item)
    yield { kind: 'pause', steps: RUN }
  }
  for (let size = RUN; size < from.length; size *= 2) from = yield* mergePairs(from, size, compare)
  return from
}

/** Merges each two neighbouring runs of that size. */
function* mergePairs<T>(from: readonly T[], size: number, compare: (a: T, b: T) => number): Effect<T[]> {
  const to: T[] = []
  for (let start = 0; start < from.length; start += 2 * size) {
    const middle = Math.min(start + size, from.length)
    const end = Math.min(start + 2 * size, from.length)
    let left = start
    let right = middle
    while (left < middle || right < end) {
      const takesLeft = right >= end || (left < middle && compare(from[left] as T, from[right] as T) <= 0)
      to.push(from[takesLeft ? left++ : right++] as T)
      if (to.length % RUN === 0) yield { kind: 'pause', steps: RUN }
    }
  }
  return to
}
