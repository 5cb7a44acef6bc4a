/** Something to be done at a time of the machine's clock. */
export interface Timer {
  readonly at: number
  readonly order: number
  readonly fire: () => void
  cancelled: boolean
}

/** The timers of a machine, earliest first (and in the order they were made): a binary heap. */
export class Timers {
  private readonly heap: Timer[] = []
  private made = 0

  add(at: number, fire: () => void): Timer {
    const timer: Timer = { at, order: this.made++, fire, cancelled: false }
    this.heap.push(timer)
    this.siftUp(this.heap.length - 1)
    return timer
  }

  /** When the next timer is due; undefined when there is none. */
  nextAt(): number | undefined {
    while (this.heap[0]?.cancelled === true) this.take()
    return this.heap[0]?.at
  }

  /** Fires the timers that are due at `now`; answers how many. */
  fireDue(now: number): number {
    let fired = 0
    for (let next = this.nextAt(); next !== undefined && next <= now; next = this.nextAt()) {
      this.take()?.fire()
      fired++
    }
    return fired
  }

  clear(): void {
    this.heap.length = 0
  }

  private take(): Timer | undefined {
    const first = this.heap[0]
    const last = this.heap.pop()
    if (first !== undefined && last !== undefined && this.heap.length > 0) {
      this.heap[0] = last
      this.siftDown(0)
    }
    return first
  }

  private siftUp(from: number): void {
    let at = from
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!this.isBefore(at, above)) return
      this.swap(at, above)
      at = above
    }
  }

  private siftDown(from: number): void {
    let at = from
    for (;;) {
      const left = 2 * at + 1
      const right = left + 1
      let least = at
      if (this.isBefore(left, least)) least = left
      if (this.isBefore(right, least)) least = right
      if (least === at) return
      this.swap(at, least)
      at = least
    }
  }

  private isBefore(a: number, b: number): boolean {
    const x = this.heap[a]
    const y = this.heap[b]
    if (x === undefined || y === undefined) return false
    return x.at < y.at || (x.at === y.at && x.order < y.order)
  }

  private swap(a: number, b: number): void {
    const x = this.heap[a]
    const y = this.heap[b]
    if (x === undefined || y === undefined) return
    this.heap[a] = y
    this.heap[b] = x
  }
}
