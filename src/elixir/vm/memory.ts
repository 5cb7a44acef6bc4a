import { Bitstring } from '#terms/bitstring.ts'
import { Cons } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { Tuple } from '#terms/tuple.ts'
import { Closure } from './closure.ts'
import type { Frame } from './frame.ts'
import type { Process } from './process.ts'

/** Counts the cells that processes hold, and what they share, up to a limit, in parts: each shared part once, when it comes to that. */
export class MemoryEstimate {
  private readonly processes: Iterator<Process>
  private readonly limit: number
  private readonly pending: unknown[] = []
  private readonly seen: Set<unknown> | undefined
  private process: Process | undefined
  private frame: Frame | null = null
  private before = 0
  private most = 0
  private visits = 0
  cells = 0
  /** The process that holds most. */
  largest: Process | undefined

  /** `exact`: what is shared is counted once, at the cost of remembering what was seen. */
  constructor(processes: Iterable<Process>, shared: ElixirMap, limit: number, exact: boolean) {
    this.pending.push(shared)
    this.processes = processes[Symbol.iterator]()
    this.limit = limit
    this.seen = exact ? new Set() : undefined
  }

  get isOver(): boolean {
    return this.cells > this.limit
  }

  /** Counts on for so many visits; answers whether all is counted, or the limit passed. */
  work(visits: number): boolean {
    this.visits = visits
    while (this.visits > 0 && !this.isOver) {
      if (this.pending.length > 0) this.visit(this.pending.pop())
      else if (this.frame !== null) this.addFrame(this.frame)
      else if (!this.nextProcess()) return true
    }
    if (!this.isOver) return false
    this.endProcess()
    return true
  }

  private nextProcess(): boolean {
    this.endProcess()
    const next = this.processes.next()
    if (next.done === true) return false
    this.process = next.value
    this.frame = next.value.frame
    this.before = this.cells
    this.visits--
    for (const message of next.value.mailbox) this.push(message)
    this.push(next.value.dictionary)
    this.push(next.value.holds?.())
    return true
  }

  private endProcess(): void {
    const held = this.cells - this.before
    if (held < this.most || this.process === undefined) return
    this.most = held
    this.largest = this.process
  }

  private addFrame(frame: Frame): void {
    this.visits--
    this.cells += 2
    this.push(frame.s0)
    this.push(frame.s1)
    this.push(frame.s2)
    this.push(frame.s3)
    this.push(frame.s4)
    this.push(frame.s5)
    for (const value of frame.more) this.push(value)
    for (const value of frame.captures) this.push(value)
    this.frame = frame.parent
  }

  private push(value: unknown): void {
    if (typeof value === 'string') this.cells += value.length >> 4
    else if (typeof value === 'object' && value !== null) this.pending.push(value)
    else if (typeof value === 'bigint') this.cells++
  }

  private visit(value: unknown): void {
    this.visits--
    if (value instanceof ListWalk) {
      this.walk(value)
      return
    }
    if (this.isSeen(value)) return
    this.remember(value)
    this.cells++
    if (value instanceof Cons) this.walk(new ListWalk(value))
    else if (value instanceof Tuple) {
      this.cells++
      this.pushAll(value.items)
    } else if (value instanceof ElixirMap) {
      this.pushAll(value.values)
      this.pushAll(value.keys)
      this.push(value.root)
    } else if (value instanceof Closure) this.pushAll(value.captures)
    else if (value instanceof Bitstring) this.cells += value.bytes.length >> 4
    else if (isMapNode(value)) {
      this.cells += 2
      this.push(value.left)
      this.push(value.right)
      this.push(value.key)
      this.push(value.value)
    }
  }

  /** Goes along a list: of its cells every sixteenth is remembered, which finds most of what lists share. */
  private walk(walk: ListWalk): void {
    for (let steps = 0; steps < 1000; steps++) {
      const { head, tail } = walk.cell
      this.cells++
      this.visits--
      const goesOn = tail instanceof Cons && !this.isSeen(tail)
      if (goesOn) this.advance(walk, tail)
      else if (!(tail instanceof Cons)) this.push(tail)
      if (typeof head !== 'object' || head === null) this.push(head)
      else {
        // what the list holds is visited first: so little is pending
        if (goesOn) this.pending.push(walk)
        this.pending.push(head)
        return
      }
      if (!goesOn) return
    }
    this.pending.push(walk)
  }

  private advance(walk: ListWalk, tail: Cons): void {
    walk.cell = tail
    walk.position++
    if (walk.position % 16 === 0) this.remember(tail)
  }

  private pushAll(values: readonly unknown[]): void {
    this.cells += values.length >> 2
    for (const value of values) this.push(value)
  }

  private isSeen(value: unknown): boolean {
    return this.seen?.has(value) === true
  }

  private remember(value: unknown): void {
    if (this.seen !== undefined && this.seen.size < SET_LIMIT && !isFlat(value)) this.seen.add(value)
  }
}

/** How far a list was walked. */
class ListWalk {
  cell: Cons
  position = 0

  constructor(cell: Cons) {
    this.cell = cell
  }
}

interface MapTree {
  readonly key: unknown
  readonly value: unknown
  readonly left: unknown
  readonly right: unknown
}

function isMapNode(value: unknown): value is MapTree {
  return typeof value === 'object' && value !== null && 'left' in value && 'right' in value
}

/** A small tuple of what has no parts is not worth remembering: when it is shared, it may count again. */
function isFlat(value: unknown): boolean {
  return value instanceof Tuple && value.items.length < 8 && value.items.every((item) => typeof item !== 'object' || item === null)
}

/** A JavaScript Set holds no more than 2^24 values. */
const SET_LIMIT = 2 ** 24 - 1
