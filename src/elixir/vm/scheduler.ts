import type { Atom } from '#terms/atom.ts'
import { type ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { Pid } from '#terms/pid.ts'
import type { Reference } from '#terms/reference.ts'
import type { Term } from '#terms/term.ts'
import type { Clock } from './clock.ts'
import type { Frame, Step } from './frame.ts'
import type { ModuleTable } from './module-table.ts'
import { Process, type ProcessHost, type SystemRequest, type Timeout } from './process.ts'
import { type Timer, Timers } from './timers.ts'
import { unwind } from './unwind.ts'

/** So many steps a process runs before the next one has its turn. */
const SLICE = 4000
/** So many steps run before the clock is looked at, or so many calls inside of steps. */
const STRETCH = 500
const LEAF_STRETCH = 100
/** So many calls inside of its steps end a slice, too. */
const LEAF_SLICE = 50_000

/** What the scheduler needs of the machine. */
export interface SchedulerHost {
  answer(process: Process, frame: Frame, request: SystemRequest): Term | undefined
  /** The process has run to its end, or into an exception (`process.thrown`). */
  processEnded(process: Process): void
}

/** The processes of a machine and whose turn it is: round robin, in an order that is the same every time. */
export class Scheduler implements ProcessHost {
  readonly modules: ModuleTable
  readonly clock: Clock
  readonly timers = new Timers()
  readonly processes = new Map<Pid, Process>()
  readonly names = new Map<Atom, Pid>()
  readonly sendTimers = new Map<Reference, Timer>()
  /** References by which messages reach a process; `once`: until the first has. */
  readonly aliases = new Map<Reference, { readonly pid: Pid; readonly once: boolean }>()
  /** What all processes share. */
  shared: ElixirMap = EMPTY_MAP
  /** How many promises are waited for. */
  pending = 0
  /** All steps since the machine started. */
  reductions = 0
  /** The process that ran last, and the frame that started a process last: whom a limit names. */
  running: Process | undefined
  spawner: Frame | undefined
  private ready: Process[] = []
  /** Where the queue begins: taking from the front of a long array is slow. */
  private head = 0
  private readonly errands: Process[] = []
  /** The process whose slice was interrupted, because the host's time was up, and what is left of its slice. */
  private interrupted: Process | undefined
  private left = 0
  private readonly host: SchedulerHost
  private generation = 0
  private nextPid = 142

  constructor(modules: ModuleTable, clock: Clock, host: SchedulerHost) {
    this.modules = modules
    this.clock = clock
    this.host = host
  }

  answer(process: Process, frame: Frame, request: SystemRequest): Term | undefined {
    return this.host.answer(process, frame, request)
  }

  /** Makes a process that will run `frame`. */
  create(): Process {
    const process = new Process(new Pid(this.nextPid++), this)
    this.processes.set(process.pid, process)
    return process
  }

  /** Makes a process that nobody sees and that runs before all others. */
  runErrand(frame: Frame): void {
    const process = new Process(new Pid(0), this)
    process.frame = frame
    process.isErrand = true
    this.errands.unshift(process)
  }

  /** Puts a process at the end of the queue. */
  enqueue(process: Process): void {
    process.state = 'ready'
    this.ready.push(process)
  }

  /** Lets a process go on that waits for an answer. */
  wake(process: Process, answer: Term): void {
    if (process.state !== 'waiting') return
    process.value = answer
    this.enqueue(process)
  }

  /** Lets a process look again that waits for a message. */
  wakeReceiver(process: Process): void {
    if (process.state === 'receiving') this.enqueue(process)
  }

  /** Wakes the process when the promise settles; a rejection is raised in it. */
  settle(process: Process, promise: Promise<unknown>): void {
    this.pending++
    const { generation } = this
    const settled = (step?: Step) => {
      // a promise that outlives its run concerns nobody any more
      if (generation !== this.generation) return
      this.pending--
      if (process.state === 'waiting') {
        if (step !== undefined && process.frame !== null) process.frame.next = step
        this.wake(process, null)
      }
      this.onSettled()
    }
    promise.then(
      () => settled(),
      (error: unknown) => settled(raising(error, process.frame?.next)),
    )
  }

  /** Called whenever a promise has settled. */
  onSettled: () => void = () => undefined

  startTimeout(process: Process, milliseconds: number): Timeout {
    return this.timers.add(this.clock.now() + milliseconds, () => {
      process.expire()
      this.wakeReceiver(process)
    })
  }

  hasReady(): boolean {
    return this.interrupted !== undefined || this.errands.length > 0 || this.head < this.ready.length
  }

  /**
   * Runs the next process for one slice; answers 'none' when none is ready, and 'interrupted' when the time was up (by `performance.now()`)
   * before the slice was: the process goes on then as if nothing had happened.
   */
  runOne(deadline: number): 'ran' | 'interrupted' | 'none' {
    const process = this.interrupted ?? this.next()
    if (process === undefined) return 'none'
    if (this.interrupted === undefined) this.left = SLICE
    this.interrupted = undefined
    if (process.state !== 'ready') return 'ran'
    this.running = process
    if (!this.runSlice(process, deadline)) {
      this.interrupted = process
      return 'interrupted'
    }
    if (process.state !== 'ready') return 'ran'
    if (process.suspended) {
      process.state = process.receives ? 'receiving' : 'waiting'
      process.suspended = false
      process.receives = false
    } else if (process.frame === null) {
      this.host.processEnded(process)
    } else {
      this.ready.push(process)
    }
    return 'ran'
  }

  private next(): Process | undefined {
    const errand = this.errands.shift()
    if (errand !== undefined) return errand
    const process = this.ready[this.head]
    if (process === undefined) return undefined
    this.head++
    if (this.head > 1000 && 2 * this.head > this.ready.length) {
      this.ready = this.ready.slice(this.head)
      this.head = 0
    }
    return process
  }

  /** Answers whether the slice is over. */
  private runSlice(process: Process, deadline: number): boolean {
    let { frame } = process
    while (frame !== null && this.left > 0 && process.leafCalls < LEAF_SLICE) {
      frame = this.runStretch(process, frame)
      if (frame !== null && this.left > 0 && performance.now() >= deadline) {
        process.frame = frame
        return false
      }
    }
    // a process that waits has its frame already
    if (frame !== null || !process.suspended) process.frame = frame
    this.count(process, SLICE - this.left)
    return true
  }

  /** Runs some steps; answers the frame to go on with, null when the process has ended or waits. */
  private runStretch(process: Process, start: Frame): Frame | null {
    let frame = start
    let { left } = this
    const stop = left > STRETCH ? left - STRETCH : 0
    const leaves = process.leafCalls + LEAF_STRETCH
    try {
      do {
        const next: Frame | null = frame.next(frame, process, process.value)
        if (next === null) {
          this.left = left
          return null
        }
        frame = next
      } while (--left > stop && process.leafCalls < leaves)
      this.left = left
      return frame
    } catch (error) {
      this.left = left - 1
      process.suspended = false
      return unwind(process, frame, error)
    }
  }

  private count(process: Process, steps: number): void {
    const all = steps + process.leafCalls
    process.leafCalls = 0
    process.reductions += all
    this.reductions += all
  }

  /** Forgets all processes and timers. */
  clear(): void {
    for (const process of this.processes.values()) {
      process.state = 'ended'
      process.frame = null
    }
    this.processes.clear()
    this.names.clear()
    this.sendTimers.clear()
    this.aliases.clear()
    this.timers.clear()
    this.ready = []
    this.head = 0
    this.errands.length = 0
    this.interrupted = undefined
    this.running = undefined
    this.spawner = undefined
    this.pending = 0
    this.generation++
  }
}

/** The step that raises what a promise was rejected with, in the frame that waited for it. */
function raising(error: unknown, resume: Step | undefined): Step {
  return (frame) => {
    if (resume !== undefined) frame.next = resume
    throw error
  }
}
