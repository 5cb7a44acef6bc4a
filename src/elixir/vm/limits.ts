import { exception, Thrown } from '#terms/thrown.ts'
import { MemoryEstimate } from './memory.ts'
import type { Process } from './process.ts'
import type { Scheduler } from './scheduler.ts'

/** How much a run may use. */
export interface Limits {
  /** Steps without any output, query or wait in between. */
  readonly reductions: number
  /** Frames of one process: how deep its calls are. */
  readonly frames: number
  readonly processes: number
  /** Cells of memory (list cells, tuples, map entries …) that all processes hold. */
  readonly cells: number
  /** Messages in one mailbox. */
  readonly messages: number
  /** Characters of output. */
  readonly output: number
  /** Times that the clock was moved on, because all processes slept, without any output in between. */
  readonly waits: number
}

export const DEFAULT_LIMITS: Limits = {
  reductions: 1_000_000_000,
  frames: 5_000_000,
  processes: 100_000,
  cells: 8_000_000,
  messages: 1_000_000,
  output: 5_000_000,
  waits: 1_000_000,
}

/** Checks a run's limits between two slices. */
export class LimitCheck {
  private readonly scheduler: Scheduler
  private readonly limits: Limits
  private written = 0
  private waits = 0
  private lastProgress = 0
  private nextCheck = 0
  private nextCount = 0

  constructor(scheduler: Scheduler, limits: Limits) {
    this.scheduler = scheduler
    this.limits = limits
    this.lastProgress = scheduler.reductions
  }

  /** The program has shown a sign of progress; `characters` of output. */
  progress(characters: number): void {
    this.written += characters
    this.waits = 0
    this.lastProgress = this.scheduler.reductions
  }

  /** The clock was moved on: all processes slept. */
  waited(): void {
    this.waits++
  }

  /** The error of a limit that is exceeded, naming what grew. */
  check(): Thrown | undefined {
    const { reductions, processes } = this.scheduler
    const { limits } = this
    if (this.written > limits.output) return limitError(`it has written more than ${limits.output} characters`)
    if (reductions - this.lastProgress > limits.reductions) {
      return limitError(`it has run ${limits.reductions} steps without any output: an endless loop?`)
    }
    if (this.waits > limits.waits) return limitError(`it has slept ${limits.waits} times without any output: an endless loop?`)
    if (processes.size > limits.processes) return limitError(`it has started more than ${limits.processes} processes`)
    if (reductions < this.nextCheck) return undefined
    return this.checkProcesses()
  }

  /** Walks the frames: seldom enough to cost little, often enough not to miss the growth of one frame a step. */
  private checkProcesses(): Thrown | undefined {
    let deepest = 0
    for (const process of this.scheduler.processes.values()) {
      const depth = depthOf(process)
      if (depth > this.limits.frames) {
        return limitError(`${frameName(process)} has called itself ${depth} levels deep without returning`)
      }
      if (process.mailbox.length > this.limits.messages) {
        return limitError(`the mailbox of a process holds ${process.mailbox.length} messages`)
      }
      deepest += depth
    }
    this.nextCheck = this.scheduler.reductions + 200_000 + deepest
    return this.checkMemory()
  }

  /** Counts what the processes hold: more seldom the more it is, so that counting stays a small part of the work. */
  private checkMemory(): Thrown | undefined {
    const { reductions } = this.scheduler
    if (reductions < this.nextCount) return undefined
    const quick = this.count(this.limits.cells, false)
    this.nextCount = reductions + 500_000 + 2 * quick
    if (quick <= this.limits.cells) return undefined
    // parts may have been counted twice: count exactly before the program is blamed
    const exact = this.count(this.limits.cells, true)
    this.nextCount = reductions + 20_000_000
    if (exact <= this.limits.cells) return undefined
    return limitError(`its values have grown beyond ${this.limits.cells} cells of memory (list cells, tuples, map entries)`)
  }

  private count(limit: number, exact: boolean): number {
    const estimate = new MemoryEstimate(limit, exact)
    for (const process of this.scheduler.processes.values()) estimate.add(process)
    return estimate.cells
  }
}

function depthOf(process: Process): number {
  let depth = 0
  for (let frame = process.frame; frame !== null; frame = frame.parent) depth++
  return depth
}

function frameName(process: Process): string {
  const place = process.frame?.code.place
  if (place === undefined) return 'a function'
  return `${place.module.name.replace(/^Elixir\./, '')}.${place.name}/${place.arity}`
}

function limitError(what: string): Thrown {
  return new Thrown('error', exception('SystemLimitError', { message: `the program was stopped: ${what}` }))
}
