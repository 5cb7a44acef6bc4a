import type { Atom } from '#terms/atom.ts'
import type { OutputSink, Request } from '#terms/effect.ts'
import { type ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { Pid } from '#terms/pid.ts'
import type { Reference } from '#terms/reference.ts'
import type { Term } from '#terms/term.ts'
import type { Thrown } from '#terms/thrown.ts'
import type { Frame, Step } from './frame.ts'
import type { ModuleTable } from './module-table.ts'

/** A request of a native other than a call. */
export type SystemRequest = Exclude<Request, { readonly kind: 'call' | 'apply' | 'pause' }>

/** A timer that a process waits for. */
export interface Timeout {
  cancelled: boolean
}

/** What a process needs of the scheduler. */
export interface ProcessHost {
  readonly modules: ModuleTable
  /** Wakes the process after so many milliseconds, unless the timeout is cancelled. */
  startTimeout(process: Process, milliseconds: number): Timeout
  /** Answers a native's request: the answer, or undefined when the process waits (the answer is its `value` then). */
  answer(process: Process, frame: Frame, request: SystemRequest): Term | undefined
}

/** The group leader of the first process: the terminal, which is no process of the program. */
export const CONSOLE = new Pid(66)

/** An Elixir process: its frames, mailbox, links and monitors. */
export class Process {
  readonly pid: Pid
  readonly modules: ModuleTable
  /** The frame to go on with; null when it has ended. */
  frame: Frame | null = null
  /** The result of the call that ended last. */
  value: Term = null
  /** The exception that a handler is about to take. */
  thrown: Thrown | undefined
  state: 'ready' | 'waiting' | 'receiving' | 'ended' = 'ready'
  /** Set by what makes the process wait, until the scheduler has seen it. */
  suspended = false
  /** Whether it waits for a message, and not for an answer. */
  receives = false
  /** Something that the machine itself has to do, in Elixir: no process that the program can see. */
  isErrand = false
  trapsExits = false
  /** The flags that were set and that change nothing here, such as its priority. */
  readonly flags = new Map<string, Term>()
  /** Where its output goes, when it is collected. */
  sink: OutputSink | null = null
  name: Atom | undefined
  /** The process that is said to do its output. */
  leader: Pid
  dictionary: ElixirMap = EMPTY_MAP
  /** What a native of the process keeps from one message to the next: the state of a server. */
  holds: (() => Term) | undefined
  readonly mailbox: Term[] = []
  readonly links = new Set<Pid>()
  /** Who is told when this process ends, by the reference of the monitor. */
  readonly watchers = new Map<Reference, { readonly pid: Pid; readonly item: Term }>()
  /** The monitors that this process has made. */
  readonly monitors = new Map<Reference, Pid | undefined>()
  reductions = 0
  /** Calls that ran inside of a step, not counted yet. */
  leafCalls = 0
  private readonly host: ProcessHost
  private scanned = 0
  private timeout: Timeout | undefined
  private expired = false

  constructor(pid: Pid, host: ProcessHost, leader: Pid = CONSOLE) {
    this.pid = pid
    this.leader = leader
    this.host = host
    this.modules = host.modules
  }

  /** Answers a request of the native that runs in the frame. */
  answer(frame: Frame, request: SystemRequest): Term | undefined {
    return this.host.answer(this, frame, request)
  }

  /** The exception that led to the handler that asks. */
  takeThrown(): Thrown {
    const { thrown } = this
    if (thrown === undefined) throw new Error('Invariant: a handler runs without an exception')
    this.thrown = undefined
    return thrown
  }

  /** Begins to look for a message, for so long at most. */
  startReceive(milliseconds: number): void {
    this.scanned = 0
    this.expired = milliseconds === 0
    this.timeout = milliseconds > 0 && milliseconds < Number.POSITIVE_INFINITY ? this.host.startTimeout(this, milliseconds) : undefined
  }

  /** The next message that was not looked at yet, undefined when there is none. */
  nextMessage(): Term | undefined {
    return this.mailbox[this.scanned++]
  }

  /** Takes the message that was looked at last out of the mailbox. */
  acceptMessage(): void {
    this.mailbox.splice(this.scanned - 1, 1)
    this.endReceive()
  }

  /** Whether the time of the receive is over; ends it then. Not so while there are messages to look at. */
  receiveExpired(): boolean {
    this.scanned = this.mailbox.length
    if (!this.expired) return false
    this.endReceive()
    return true
  }

  private endReceive(): void {
    if (this.timeout !== undefined) this.timeout.cancelled = true
    this.timeout = undefined
    this.expired = false
  }

  /** Called by the scheduler when the timeout is over. */
  expire(): void {
    this.expired = true
  }

  /** Waits for a message or the timeout, then runs `step` in the frame. */
  wait(frame: Frame, step: Step): null {
    this.scanned = this.mailbox.length
    frame.next = step
    this.frame = frame
    this.suspended = true
    this.receives = true
    return null
  }
}
