import { Cons } from './list.ts'
import { ElixirMap } from './map.ts'
import { Tuple } from './tuple.ts'

/** So many cells of one item are looked at closely. */
const CLOSE = 20_000
/** So many cells of a long list are counted at most. */
const LONG = 1_000_000
const SAMPLES = 4

/** About how many cells the items take as a list, judged by what a few of them add to the ones before them. */
export function weigh(items: readonly unknown[]): number {
  let added = SAMPLES
  for (let sample = 0; sample < SAMPLES; sample++) {
    const at = Math.floor(((items.length - 1) * sample) / SAMPLES)
    const seen = new Set<unknown>()
    cellsOf(items[at], seen)
    added += cellsOf(items[at + 1], seen)
  }
  return (items.length * added) / SAMPLES
}

/** The cells of a value that were not seen. */
function cellsOf(value: unknown, seen: Set<unknown>): number {
  const limit = seen.size + CLOSE
  const pending: unknown[] = [value]
  let cells = 0
  while (pending.length > 0 && cells < LONG) {
    const at = pending.pop()
    if (at instanceof Cons) cells += cellsAlong(at, seen, limit, pending)
    else if (typeof at === 'object' && at !== null && !seen.has(at) && seen.size < limit) {
      seen.add(at)
      cells += at instanceof Tuple ? 2 : 1
      pending.push(...partsOf(at))
    } else if (typeof at === 'string') cells += at.length >> 4
  }
  return cells
}

/** The cells along a list up to one that was seen; their heads are pending while there are few. */
function cellsAlong(list: Cons, seen: Set<unknown>, limit: number, pending: unknown[]): number {
  let cells = 0
  for (let at: unknown = list; at instanceof Cons && cells < LONG && !seen.has(at); at = at.tail) {
    cells++
    if (seen.size >= limit) continue
    seen.add(at)
    pending.push(at.head)
  }
  return cells
}

function partsOf(value: object): readonly unknown[] {
  if (value instanceof Tuple) return value.items.slice(0, CLOSE)
  if (value instanceof ElixirMap) return [...value.keys, ...value.values, value.root]
  return 'left' in value && 'right' in value && 'value' in value ? [value.left, value.right, value.value] : []
}
