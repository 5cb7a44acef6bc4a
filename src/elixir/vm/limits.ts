import { inspect } from '#terms/inspect/inspect.ts'
import { exception, Thrown } from '#terms/thrown.ts'
import type { Frame } from './frame.ts'
import { MemoryEstimate } from './memory.ts'
import { codeFrame, functionText, placeText } from './place-text.ts'
import type { Process } from './process.ts'
import type { Scheduler } from './scheduler.ts'

/** How much a run may use. */
export interface Limits {
  /** Steps without any output, query or wait in between. */
  readonly reductions: number
  /** Milliseconds of running without any of these. */
  readonly milliseconds: number
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
  milliseconds: 25_000,
  frames: 1_500_000,
  processes: 50_000,
  cells: 6_000_000,
  messages: 1_000_000,
  output: 5_000_000,
  waits: 1_000_000,
}

/** So many values are counted between two slices: a small part of the time that a step may take. */
const COUNTED = 20_000

/** Checks a run's limits between two slices. */
export class LimitCheck {
  private readonly scheduler: Scheduler
  private readonly limits: Limits
  private written = 0
  private waits = 0
  private silent = 0
  private lastProgress = 0
  private nextCheck = 0
  private nextCount = 0
  private counting: MemoryEstimate | undefined
  private exact = false

  constructor(scheduler: Scheduler, limits: Limits) {
    this.scheduler = scheduler
    this.limits = limits
    this.lastProgress = scheduler.reductions
  }

  /** The program has shown a sign of progress; `characters` of output. */
  progress(characters: number): void {
    this.written += characters
    this.waits = 0
    this.silent = 0
    this.lastProgress = this.scheduler.reductions
  }

  /** The program has run for so long. */
  worked(milliseconds: number): void {
    this.silent += milliseconds
  }

  /** The clock was moved on: all processes slept. */
  waited(): void {
    this.waits++
  }

  /** The error of a limit that is exceeded, naming what grew and where. */
  check(): Thrown | undefined {
    const { reductions, processes, running } = this.scheduler
    const { limits } = this
    if (this.written > limits.output) return this.exceeded(`it has written more than ${limits.output} characters`, running)
    if (reductions - this.lastProgress > limits.reductions) {
      return this.exceeded(`an endless loop? It has run ${limits.reductions} steps without any output,`, running)
    }
    if (this.silent > limits.milliseconds) {
      return this.exceeded(`an endless loop? It has run for ${Math.round(limits.milliseconds / 1000)} seconds without any output,`, running)
    }
    if (this.waits > limits.waits) {
      return this.exceeded(`an endless loop? It has slept ${limits.waits} times without any output,`, running)
    }
    if (processes.size > limits.processes) {
      return limitError(
        `it has started more than ${limits.processes} processes that live at a time, the last one`,
        this.scheduler.spawner ?? null,
      )
    }
    if (this.counting !== undefined) return this.count(this.counting)
    return reductions < this.nextCheck ? undefined : this.checkProcesses()
  }

  /** Walks the frames: seldom enough to cost little, often enough not to miss the growth of one frame a step. */
  private checkProcesses(): Thrown | undefined {
    const { scheduler, limits } = this
    let frames = 0
    for (const process of scheduler.processes.values()) {
      const depth = depthOf(process)
      if (depth > limits.frames) return tooDeep(process, depth)
      const messages = process.mailbox.length
      if (messages > limits.messages) {
        return this.exceeded(`the mailbox of a process holds ${messages} messages that it does not take; it waits`, process)
      }
      frames += depth
    }
    this.nextCheck = scheduler.reductions + 100_000 + frames
    if (scheduler.reductions >= this.nextCount)
      this.counting = new MemoryEstimate(scheduler.processes.values(), scheduler.shared, limits.cells, false)
    return undefined
  }

  /** Counts on what the processes hold: more seldom the more it is, so that counting stays a small part of the work. */
  private count(estimate: MemoryEstimate): Thrown | undefined {
    if (!estimate.work(COUNTED)) return undefined
    const { scheduler, limits, exact } = this
    this.counting = undefined
    this.exact = false
    if (!estimate.isOver) {
      this.nextCount = scheduler.reductions + (exact ? 10_000_000 : 500_000 + estimate.cells)
      return undefined
    }
    if (exact) {
      return this.tooMuch(estimate.largest ?? scheduler.running)
    }
    // parts may have been counted twice: count exactly before the program is blamed
    this.counting = new MemoryEstimate(scheduler.processes.values(), scheduler.shared, limits.cells, true)
    this.exact = true
    return undefined
  }

  /** The values of a process have grown too much; the state of a server is named, as it waits in no code of the program. */
  private tooMuch(largest: Process | undefined): Thrown {
    const what = `its values have grown beyond ${this.limits.cells} cells of memory (list cells, tuples, map entries)`
    if (largest?.holds === undefined || codeFrame(largest.frame) !== null) return this.exceeded(what, largest)
    const caller = [...this.scheduler.processes.values()].find((process) => codeFrame(process.frame) !== null)
    return this.exceeded(`${what}, most of them in the state of the server ${serverName(largest)};`, caller)
  }

  /** What a process did, with the place where it is. */
  private exceeded(what: string, process: Process | undefined): Thrown {
    return limitError(what, process?.frame ?? null)
  }
}

function serverName({ name, pid }: Process): string {
  return name === undefined ? inspect(pid) : inspect(name)
}

function depthOf(process: Process): number {
  let depth = 0
  for (let frame = process.frame; frame !== null; frame = frame.parent) depth++
  return depth
}

function tooDeep(process: Process, depth: number): Thrown {
  const frame = codeFrame(process.frame)
  const name = frame === null ? 'a function' : functionText(frame.code.place)
  return limitError(`${name} has called itself, or functions that call it, ${depth} levels deep without returning;`, frame)
}

function limitError(what: string, frame: Frame | null): Thrown {
  const place = placeText(frame)
  const message = `the program was stopped: ${place === '' ? what.replace(/[,;]$/, '') : what}${place}`
  return new Thrown('error', exception('SystemLimitError', { message }))
}
