import { Bitstring } from '#terms/bitstring.ts'
import { Cons } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import type { MapNode } from '#terms/map-tree.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { Closure } from './closure.ts'
import type { Frame } from './frame.ts'
import type { Process } from './process.ts'

/** Counts the cells that processes hold, up to a limit: each shared part once, when it comes to that. */
export class MemoryEstimate {
  private readonly limit: number
  private readonly pending: unknown[] = []
  private seen: Set<unknown> | undefined
  cells = 0

  /** `exact`: what is shared is counted once, at the cost of remembering all that was seen. */
  constructor(limit: number, exact: boolean) {
    this.limit = limit
    this.seen = exact ? new Set() : undefined
  }

  get isOver(): boolean {
    return this.cells > this.limit
  }

  /** Adds what a process holds. */
  add(process: Process): void {
    for (const message of process.mailbox) this.push(message)
    this.push(process.dictionary)
    for (let frame = process.frame; frame !== null && !this.isOver; frame = frame.parent) {
      this.addFrame(frame)
      this.drain()
    }
  }

  private addFrame(frame: Frame): void {
    this.cells += 2
    this.push(frame.s0)
    this.push(frame.s1)
    this.push(frame.s2)
    this.push(frame.s3)
    this.push(frame.s4)
    this.push(frame.s5)
    for (const value of frame.more) this.push(value)
    for (const value of frame.captures) this.push(value)
  }

  private push(value: unknown): void {
    if (typeof value === 'string') this.cells += value.length >> 4
    else if (typeof value === 'object' && value !== null) this.pending.push(value)
  }

  private drain(): void {
    while (this.pending.length > 0 && !this.isOver) {
      const value = this.pending.pop()
      if (this.seen?.has(value)) continue
      if (this.seen !== undefined && this.seen.size < SET_LIMIT) this.seen.add(value)
      this.visit(value as Term)
    }
    if (this.isOver) this.pending.length = 0
  }

  private visit(value: Term): void {
    this.cells++
    if (value instanceof Cons) {
      this.push(value.head)
      this.push(value.tail)
    } else if (value instanceof Tuple) this.pushAll(value.items)
    else if (value instanceof ElixirMap) this.visitMap(value)
    else if (value instanceof Closure) this.pushAll(value.captures)
    else if (value instanceof Bitstring) this.cells += value.bytes.length >> 4
  }

  private visitMap(map: ElixirMap): void {
    this.pushAll(map.values)
    this.pushAll(map.keys)
    let nodes: (MapNode | null)[] = [map.root]
    while (nodes.length > 0 && !this.isOver) {
      const next: (MapNode | null)[] = []
      for (const node of nodes) {
        if (node === null) continue
        this.cells += 2
        this.push(node.key)
        this.push(node.value)
        next.push(node.left, node.right)
      }
      nodes = next
    }
  }

  private pushAll(values: readonly Term[]): void {
    this.cells += values.length >> 2
    for (const value of values) this.push(value)
  }
}

/** A JavaScript Set holds no more than 2^24 values. */
const SET_LIMIT = 2 ** 24 - 1
