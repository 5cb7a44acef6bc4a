import { invariant } from '#base/invariant.ts'
import { formFunction } from '#elixir/compiler/form.ts'
import { moduleTargets } from '#elixir/compiler/module.ts'
import type { Form } from '#elixir/core/core.ts'
import type { Evaluation, Machine, ModuleDefinition } from '#elixir/machine.ts'
import type { NativeModule } from '#elixir/native.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import { NativeFun } from '#terms/fun.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'
import { type Clock, realClock, virtualClock } from './clock.ts'
import { exitReason } from './exit-reason.ts'
import { DEFAULT_LIMITS, LimitCheck, type Limits } from './limits.ts'
import { ModuleTable } from './module-table.ts'
import './natives.ts'
import { reportCrash } from './crash-report.ts'
import type { Frame } from './frame.ts'
import type { Process, SystemRequest } from './process.ts'
import { MachineRun, type Run } from './run.ts'
import { withRunningPid } from './running-pid.ts'
import { Scheduler, type SchedulerHost } from './scheduler.ts'
import { Signals } from './signals.ts'
import { startFrame } from './start-frame.ts'
import { answerSystem, type System } from './system.ts'

/** What a machine tells of what its processes do. */
export interface MachineListener {
  /** Text that was written to the output or the diagnostics. */
  output?(device: 'stdio' | 'stderr', text: string, pid: Pid): void
  spawned?(parent: Pid | undefined, pid: Pid): void
  ended?(pid: Pid, reason: Term): void
  sent?(from: Pid | undefined, to: Pid, message: Term): void
  /** A process other than the main one ended by an exception; the log says so, too. */
  crashed?(pid: Pid, thrown: Thrown): void
}

export interface MachineOptions {
  readonly natives: readonly NativeModule[]
  readonly listener?: MachineListener
  /** `virtual`: when all processes sleep, the clock jumps instead of waiting. */
  readonly clock?: 'virtual' | 'real'
  readonly limits?: Partial<Limits>
}

/** The virtual machine: modules, processes and their scheduler. */
export class VirtualMachine implements Machine, System, SchedulerHost {
  readonly modules = new ModuleTable()
  readonly scheduler: Scheduler
  readonly signals: Signals
  private readonly listener: MachineListener
  private readonly limits: Limits
  private current: { readonly run: MachineRun; readonly limits: LimitCheck } | undefined

  constructor(options: MachineOptions) {
    const { listener = {} } = options
    this.listener = listener
    this.limits = { ...DEFAULT_LIMITS, ...options.limits }
    const clock: Clock = options.clock === 'real' ? realClock() : virtualClock(() => this.scheduler.reductions)
    this.scheduler = new Scheduler(this.modules, clock, this)
    this.signals = new Signals(this.scheduler, {
      sent: (from, to, message) => listener.sent?.(from, to, message),
      ended: (pid, reason) => this.ended(pid, reason),
    })
    this.modules.addNatives(withRunningPid(options.natives, () => this.runningPid()))
  }

  private runningPid(): Pid {
    const { running } = this.scheduler
    invariant(running !== undefined, 'code runs in a process')
    return running.pid
  }

  evaluate(form: Form, inputs: readonly Term[]): Effect<Evaluation> {
    return evaluateForm(this.modules, form, inputs)
  }

  defineModule(definition: ModuleDefinition): void {
    this.modules.define(definition.name, moduleTargets(definition, this.modules))
  }

  deleteModule(name: Atom): void {
    this.modules.delete(name)
  }

  isLoaded(name: Atom): boolean {
    return this.modules.isLoaded(name)
  }

  exports(name: Atom): readonly string[] {
    return this.modules.exports(name)
  }

  moduleNames(): readonly string[] {
    return this.modules.names()
  }

  nativeModule(name: Atom): NativeModule | undefined {
    return this.modules.native(name)
  }

  /** Begins to run a computation as the main process; what an earlier run left open is ended first. */
  start(effect: Effect<Term>): Run {
    this.current?.run.stop()
    const main = this.scheduler.create()
    main.frame = startFrame(new NativeFun(0, () => effect), [])
    const limits = new LimitCheck(this.scheduler, this.limits)
    const run = new MachineRun(this.scheduler, main, limits, () => this.endAll())
    this.current = { run, limits }
    this.listener.spawned?.(undefined, main.pid)
    this.scheduler.enqueue(main)
    return run
  }

  write(device: 'stdio' | 'stderr', text: string, process: Process): void {
    this.current?.limits.progress(text.length)
    this.listener.output?.(device, text, process.pid)
  }

  spawned(parent: Pid, process: Process): void {
    this.listener.spawned?.(parent, process.pid)
  }

  /** A signal that ends the main process ends the run. */
  private ended(pid: Pid, reason: Term): void {
    this.listener.ended?.(pid, reason)
    const run = this.current?.run
    if (run?.main.pid === pid) run.end({ kind: 'thrown', thrown: new Thrown('exit', reason) })
  }

  private endAll(): void {
    this.scheduler.clear()
  }

  answer(process: Process, frame: Frame, request: SystemRequest): Term | undefined {
    return answerSystem(this, process, frame, request)
  }

  processEnded(process: Process): void {
    const { thrown } = process
    if (process === this.current?.run.main) {
      this.current.run.end(thrown === undefined ? { kind: 'value', value: process.value } : { kind: 'thrown', thrown })
      return
    }
    if (process.isErrand) return
    if (thrown !== undefined && thrown.kind !== 'exit') {
      this.listener.crashed?.(process.pid, thrown)
      this.scheduler.runErrand(startFrame(new NativeFun(0, () => reportCrash(process.pid, thrown)), []))
    }
    this.signals.end(process, thrown === undefined ? atom('normal') : exitReason(thrown))
  }
}

function* evaluateForm(modules: ModuleTable, form: Form, inputs: readonly Term[]): Effect<Evaluation> {
  const result = yield call(formFunction(form, modules), inputs)
  const [value, ...outputs] = result instanceof Tuple ? result.items : []
  return { value: value ?? null, outputs }
}
