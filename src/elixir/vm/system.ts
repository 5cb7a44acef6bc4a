import { type Atom, atom } from '#terms/atom.ts'
import type { OutputSink } from '#terms/effect.ts'
import { integer } from '#terms/integer.ts'
import { listFrom } from '#terms/list.ts'
import { Pid } from '#terms/pid.ts'
import { Reference } from '#terms/reference.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { argumentFault } from './fault.ts'
import type { Frame, Step } from './frame.ts'
import type { Process, SystemRequest } from './process.ts'
import { setFlagOf } from './process-flags.ts'
import { processInfo } from './process-info.ts'
import type { Scheduler } from './scheduler.ts'
import type { Signals } from './signals.ts'
import { stacktraceFrom } from './stacktrace.ts'
import { startFrame } from './start-frame.ts'

/** What the answers need of the machine. */
export interface System {
  readonly scheduler: Scheduler
  readonly signals: Signals
  write(device: 'stdio' | 'stderr', text: string, process: Process): void
  spawned(parent: Pid, process: Process): void
}

const OK = atom('ok')

/** Answers a native's request; undefined: the process waits, and its `value` will be the answer. */
export function answerSystem(system: System, process: Process, frame: Frame, request: SystemRequest): Term | undefined {
  const { scheduler, signals } = system
  switch (request.kind) {
    case 'self':
      return process.pid
    case 'send':
      signals.send(request.to, request.message, process.pid)
      return request.message
    case 'write':
      write(system, process, request)
      return OK
    case 'input':
      return takeInput(process, request.take)
    case 'capture':
      capture(process, request.sink)
      return OK
    case 'exported':
      return scheduler.modules.find(request.module, request.name, request.arity) !== undefined
    case 'codeVersion':
      return scheduler.modules.version
    case 'loaded':
      return scheduler.modules.isLoaded(request.module)
    case 'exports':
      return scheduler.modules.isLoaded(request.module) ? exportsList(scheduler.modules.exports(request.module)) : null
    case 'stacktrace':
      return stacktraceFrom(frame.parent)
    case 'reference':
      return signals.makeReference()
    case 'clock':
      return nanoseconds(request.which === 'monotonic' ? scheduler.clock.now() : scheduler.clock.systemTime())
    case 'dictionary': {
      const { value, entries } = request.access(process.dictionary)
      process.dictionary = entries
      return value
    }
    case 'shared': {
      const { value, entries } = request.access(scheduler.shared)
      scheduler.shared = entries
      return value
    }
    case 'spawn':
      return spawn(system, process, frame, request)
    case 'sleep':
      return sleep(scheduler, process, frame, request.milliseconds)
    case 'settle':
      return settle(scheduler, process, frame, request.promise)
    case 'receive':
      return receive(process, frame, request)
    default:
      return answerSignal(system, process, request)
  }
}

type SignalRequest = Exclude<
  SystemRequest,
  {
    readonly kind:
      | 'self'
      | 'send'
      | 'write'
      | 'capture'
      | 'input'
      | 'exported'
      | 'loaded'
      | 'exports'
      | 'stacktrace'
      | 'reference'
      | 'clock'
      | 'dictionary'
      | 'shared'
      | 'spawn'
      | 'sleep'
      | 'settle'
      | 'receive'
  }
>

function answerSignal({ scheduler, signals }: System, process: Process, request: SignalRequest): Term | undefined {
  switch (request.kind) {
    case 'exit':
      return sendExit(signals, process, request.to, request.reason)
    case 'link':
      signals.link(process, request.to)
      return true
    case 'unlink':
      signals.unlink(process, request.to)
      return true
    case 'monitor':
      return signals.monitor(process, request.item)
    case 'demonitor':
      return signals.demonitor(process, request.reference, request.flush)
    case 'alias':
      return signals.alias(process, request.reference, request.once)
    case 'unalias':
      return signals.unalias(process, request.reference)
    case 'lead':
      return lead(scheduler, request.pid, request.leader)
    case 'register':
      return register(scheduler, request.name, request.pid)
    case 'unregister':
      return unregister(scheduler, request.name)
    case 'whereis':
      return scheduler.names.get(request.name) ?? null
    case 'registered':
      return listFrom([...scheduler.names.keys()])
    case 'flag':
      return setFlagOf(request.of === undefined ? process : signals.find(request.of), request.name, request.value)
    case 'alive':
      return request.pid instanceof Pid && scheduler.processes.has(request.pid)
    case 'processInfo':
      return processInfo(scheduler, request.pid)
    case 'processes':
      return listFrom([...scheduler.processes.keys()])
    case 'sendAfter':
      return sendAfter(scheduler, signals, request)
    case 'cancelTimer':
    case 'readTimer':
      return timeLeft(scheduler, request.reference, request.kind === 'cancelTimer')
  }
}

function sinkOf(process: Process, device: OutputSink['device']): OutputSink | null {
  let { sink } = process
  while (sink !== null && sink.device !== device) sink = sink.outer
  return sink
}

function takeInput(process: Process, take: Extract<SystemRequest, { kind: 'input' }>['take']): Term {
  const sink = sinkOf(process, 'stdio')
  const { value, rest } = take(sink?.input ?? '')
  if (sink !== null) sink.input = rest
  return value
}

function write(system: System, process: Process, { device, text, isPrompt }: Extract<SystemRequest, { kind: 'write' }>): void {
  const sink = sinkOf(process, device)
  if (sink === null) system.write(device, text, process)
  else if (isPrompt !== true || sink.prompts) sink.text += text
}

function capture(process: Process, sink: OutputSink | null): void {
  if (sink !== null) sink.outer = process.sink
  process.sink = sink ?? process.sink?.outer ?? null
}

function exportsList(exports: readonly string[]): Term {
  return listFrom(
    exports.map((key) => {
      const slash = key.lastIndexOf('/')
      return tuple(atom(key.slice(0, slash)), Number(key.slice(slash + 1)))
    }),
  )
}

function nanoseconds(milliseconds: number): Term {
  return integer(BigInt(Math.round(milliseconds * 1000)) * 1000n)
}

function spawn(system: System, parent: Process, frame: Frame, request: Extract<SystemRequest, { kind: 'spawn' }>): Term {
  const { scheduler, signals } = system
  const process = scheduler.create()
  scheduler.spawner = frame
  process.frame = startFrame(request.fun, request.args)
  process.sink = parent.sink
  process.leader = parent.leader
  if (request.link) signals.link(parent, process.pid)
  const reference = request.monitor ? signals.monitor(parent, process.pid) : undefined
  system.spawned(parent.pid, process)
  scheduler.enqueue(process)
  return reference === undefined ? process.pid : tuple(process.pid, reference)
}

/** Suspends the process until `scheduler.wake`. */
function suspend(process: Process, frame: Frame): undefined {
  process.frame = frame
  process.suspended = true
  return undefined
}

function sleep(scheduler: Scheduler, process: Process, frame: Frame, milliseconds: number): undefined {
  if (milliseconds !== Number.POSITIVE_INFINITY) {
    scheduler.timers.add(scheduler.clock.now() + milliseconds, () => scheduler.wake(process, null))
  }
  return suspend(process, frame)
}

function settle(scheduler: Scheduler, process: Process, frame: Frame, promise: Promise<unknown>): undefined {
  scheduler.settle(process, promise)
  return suspend(process, frame)
}

function receive(process: Process, frame: Frame, request: Extract<SystemRequest, { kind: 'receive' }>): Term | undefined {
  process.startReceive(request.timeout)
  process.holds = request.holds
  const resume = frame.next
  const scan = (): Term | undefined => {
    for (let message = process.nextMessage(); message !== undefined; message = process.nextMessage()) {
      if (request.match(message)) {
        process.acceptMessage()
        return message
      }
    }
    return process.receiveExpired() ? request.onTimeout : undefined
  }
  const retry: Step = (again, running, _value) => {
    const found = scan()
    if (found === undefined) return running.wait(again, retry)
    again.next = resume
    running.value = found
    return again
  }
  const found = scan()
  if (found === undefined) process.wait(frame, retry)
  return found
}

function sendExit(signals: Signals, process: Process, to: Term, reason: Term): Term | undefined {
  if (!(to instanceof Pid)) return argumentFault('exit', [to, reason], '1st argument: not a pid')
  signals.exit(process.pid, to, reason)
  if (process.state !== 'ended') return true
  process.suspended = true
  return undefined
}

function register(scheduler: Scheduler, name: Atom, pid: Term): boolean {
  const process = pid instanceof Pid ? scheduler.processes.get(pid) : undefined
  if (process === undefined || process.name !== undefined || scheduler.names.has(name)) return false
  process.name = name
  scheduler.names.set(name, process.pid)
  return true
}

function unregister(scheduler: Scheduler, name: Atom): boolean {
  const pid = scheduler.names.get(name)
  if (pid === undefined) return false
  scheduler.names.delete(name)
  const process = scheduler.processes.get(pid)
  if (process !== undefined) process.name = undefined
  return true
}

function lead(scheduler: Scheduler, pid: Term, leader: Term): boolean {
  const process = pid instanceof Pid ? scheduler.processes.get(pid) : undefined
  if (process === undefined || !(leader instanceof Pid)) return false
  process.leader = leader
  return true
}

function sendAfter(
  { timers, clock, sendTimers }: Scheduler,
  signals: Signals,
  request: Extract<SystemRequest, { kind: 'sendAfter' }>,
): Term {
  const reference = signals.makeReference()
  const timer = timers.add(clock.now() + request.milliseconds, () => {
    sendTimers.delete(reference)
    if (signals.find(request.to) !== undefined) signals.send(request.to, request.message, undefined)
  })
  sendTimers.set(reference, timer)
  return reference
}

function timeLeft({ clock, sendTimers }: Scheduler, reference: Term, cancel: boolean): Term {
  const timer = reference instanceof Reference ? sendTimers.get(reference) : undefined
  if (timer === undefined) return false
  if (cancel) {
    timer.cancelled = true
    sendTimers.delete(reference as Reference)
  }
  return Math.max(0, Math.ceil(timer.at - clock.now()))
}
