import type { Term } from '#terms/term.ts'
import { exception, Thrown } from '#terms/thrown.ts'
import type { LimitCheck } from './limits.ts'
import type { Process } from './process.ts'
import type { Scheduler } from './scheduler.ts'

/** How a run ended: with a value, by an exception that nobody rescued, or because it was stopped. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: Term }
  | { readonly kind: 'thrown'; readonly thrown: Thrown }
  | { readonly kind: 'stopped' }

/** A program that is being run, slice by slice. */
export interface Run {
  /** Runs for so many milliseconds: `done` when the program has ended, `waiting` when it waits for a promise or the clock, `more` otherwise. */
  step(budgetMilliseconds: number): 'done' | 'waiting' | 'more'
  /** How it ended; undefined before. */
  readonly outcome: Outcome | undefined
  /** Ends it between two steps. */
  stop(): void
  /** Resolves when a waiting run can go on. */
  ready(): Promise<void>
  /** Steps until it is done, giving way to others in between. */
  finish(): Promise<Outcome>
}

/** The run whose main process is `main`. */
export class MachineRun implements Run {
  private readonly scheduler: Scheduler
  readonly main: Process
  private readonly limits: LimitCheck
  private readonly onDone: () => void
  private result: Outcome | undefined

  constructor(scheduler: Scheduler, main: Process, limits: LimitCheck, onDone: () => void) {
    this.scheduler = scheduler
    this.main = main
    this.limits = limits
    this.onDone = onDone
  }

  get outcome(): Outcome | undefined {
    return this.result
  }

  /** The main process has ended: so has the run. */
  end(outcome: Outcome): void {
    if (this.result !== undefined) return
    this.result = outcome
    this.onDone()
  }

  stop(): void {
    this.end({ kind: 'stopped' })
  }

  step(budgetMilliseconds: number): 'done' | 'waiting' | 'more' {
    const start = performance.now()
    const deadline = start + budgetMilliseconds
    let now = start
    let state: 'more' | 'waiting' = 'more'
    while (this.result === undefined && state === 'more' && now < deadline) {
      if (!this.turn(deadline)) state = 'waiting'
      now = performance.now()
    }
    this.limits.worked(now - start)
    return this.result === undefined ? state : 'done'
  }

  /** Lets the next process run for a slice; answers false when all wait. */
  private turn(deadline: number): boolean {
    const { scheduler } = this
    scheduler.timers.fireDue(scheduler.clock.now())
    const ran = scheduler.runOne(deadline)
    if (ran === 'interrupted') return true
    if (ran === 'ran') {
      const exceeded = this.limits.check()
      if (exceeded !== undefined) this.end({ kind: 'thrown', thrown: exceeded })
      return true
    }
    const next = scheduler.timers.nextAt()
    if (scheduler.pending > 0) return false
    if (next === undefined) {
      this.end({ kind: 'thrown', thrown: deadlock() })
      return false
    }
    const moved = scheduler.clock.skipTo(next)
    if (moved) this.limits.waited()
    return moved
  }

  ready(): Promise<void> {
    const { scheduler } = this
    return new Promise((resolve) => {
      scheduler.onSettled = resolve
      const next = scheduler.timers.nextAt()
      if (next !== undefined) setTimeout(resolve, Math.max(0, next - scheduler.clock.now()))
    })
  }

  async finish(): Promise<Outcome> {
    for (;;) {
      const state = this.step(50)
      if (this.result !== undefined) return this.result
      if (state === 'waiting') await this.ready()
      else await new Promise<void>((resolve) => setTimeout(resolve, 0))
    }
  }
}

/** All processes wait for messages that nobody can send. */
function deadlock(): Thrown {
  return new Thrown('error', exception('RuntimeError', { message: 'the program waits for a message that no process can send any more' }))
}
