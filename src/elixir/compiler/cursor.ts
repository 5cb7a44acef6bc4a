import { Cons, EMPTY_LIST } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { field, isStruct, structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** Goes through the items of a generator of `for`. */
export interface Cursor {
  /** The next item, undefined at the end. */
  next(): Term | undefined
}

/** Goes through a list. */
export class ListCursor implements Cursor {
  private rest: Term

  constructor(list: Term) {
    this.rest = list
  }

  next(): Term | undefined {
    const cell = this.rest
    if (!(cell instanceof Cons)) return undefined
    this.rest = cell.tail
    return cell.head
  }
}

class RangeCursor implements Cursor {
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

class EntriesCursor implements Cursor {
  private readonly entries: readonly (readonly [Term, Term])[]
  private at = 0

  constructor(map: ElixirMap) {
    this.entries = mapEntries(map)
  }

  next(): Term | undefined {
    const entry = this.entries[this.at++]
    return entry === undefined ? undefined : new Tuple(entry)
  }
}

/** The cursor of a list, a plain map or a range of small integers; undefined for what must be asked through Enumerable. */
export function directCursor(source: Term): Cursor | undefined {
  if (source instanceof Cons || source === EMPTY_LIST) return new ListCursor(source)
  if (!(source instanceof ElixirMap)) return undefined
  if (structModule(source) === undefined) return new EntriesCursor(source)
  return isStruct(source, 'Range') ? rangeCursor(source) : undefined
}

function rangeCursor(range: ElixirMap): Cursor | undefined {
  const [first, last, step] = [field(range, 'first'), field(range, 'last'), field(range, 'step')]
  if (typeof first !== 'number' || typeof last !== 'number' || typeof step !== 'number') return undefined
  return new RangeCursor(first, last, step)
}
