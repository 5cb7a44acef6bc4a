import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom } from '#terms/atom.ts'
import { Cons, EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries, mapKeys } from '#terms/map-entries.ts'
import { mapGet } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { dateRangeItems } from './date-range.ts'

/** Walks a collection whose elements are there without calling anything. */
export interface SyncCursor {
  /** The next element, undefined at the end. */
  next(): Term | undefined
}

/** Walks a list; `rest` is what is left of it. */
class ListCursor implements SyncCursor {
  rest: Term

  constructor(list: Term) {
    this.rest = list
  }

  next(): Term | undefined {
    const cell = this.rest
    if (cell instanceof Cons) {
      this.rest = cell.tail
      return cell.head
    }
    return cell === EMPTY_LIST ? undefined : refuseTail(cell)
  }
}

/** An improper list: the fold over it has no clause for its tail. */
function refuseTail(tail: Term): never {
  return functionClause('Enum', '-reduce/3-lists^foldl/2-0-', [tail, null, null])
}

/** Walks an array. */
class ArrayCursor implements SyncCursor {
  private readonly items: readonly Term[]
  private at = 0

  constructor(items: readonly Term[]) {
    this.items = items
  }

  next(): Term | undefined {
    return this.items[this.at++]
  }
}

/** Walks a map's pairs. */
class EntryCursor implements SyncCursor {
  private readonly entries: readonly (readonly [Term, Term])[]
  private at = 0

  constructor(map: ElixirMap) {
    this.entries = mapEntries(map)
  }

  next(): Term | undefined {
    const entry = this.entries[this.at++]
    return entry === undefined ? undefined : tuple(entry[0], entry[1])
  }
}

/** Walks integers from `first` to `last` by `step`. */
class RangeCursor implements SyncCursor {
  private at: number
  private readonly last: number
  private readonly step: number

  constructor(first: number, last: number, step: number) {
    this.at = first
    this.last = last
    this.step = step
  }

  next(): Term | undefined {
    const { at, step } = this
    if (step > 0 ? at > this.last : at < this.last) return undefined
    this.at = at + step
    return at
  }
}

const FIRST = atom('first')
const LAST = atom('last')
const STEP = atom('step')
const MAP = atom('map')

/** The first, last and step of a range; undefined for anything else. */
export function rangeParts(value: Term): { first: number; last: number; step: number } | undefined {
  if (!(value instanceof ElixirMap) || structModule(value)?.name !== 'Elixir.Range') return undefined
  const first = mapGet(value, FIRST)
  const last = mapGet(value, LAST)
  const step = mapGet(value, STEP)
  return typeof first === 'number' && typeof last === 'number' && typeof step === 'number' ? { first, last, step } : undefined
}

/** The map inside of a MapSet, whose keys are the members; undefined for anything else. */
export function mapSetMap(value: Term): ElixirMap | undefined {
  if (!(value instanceof ElixirMap) || structModule(value)?.name !== 'Elixir.MapSet') return undefined
  const map = mapGet(value, MAP)
  return map instanceof ElixirMap ? map : undefined
}

/** A cursor over a list, map, range, MapSet or Date.Range; undefined for other enumerables. */
export function syncCursor(enumerable: Term): SyncCursor | undefined {
  if (enumerable instanceof Cons || enumerable === EMPTY_LIST) return new ListCursor(enumerable)
  if (!(enumerable instanceof ElixirMap)) return undefined
  const module = structModule(enumerable)
  if (module === undefined) return new EntryCursor(enumerable)
  const range = rangeParts(enumerable)
  if (range !== undefined) return new RangeCursor(range.first, range.last, range.step)
  const members = mapSetMap(enumerable)
  if (members !== undefined) return new ArrayCursor(mapKeys(members))
  return module.name === 'Elixir.Date.Range' ? new ArrayCursor(dateRangeItems(enumerable)) : undefined
}
