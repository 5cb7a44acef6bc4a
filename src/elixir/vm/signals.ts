import { Atom, atom } from '#terms/atom.ts'
import { Pid } from '#terms/pid.ts'
import { Reference } from '#terms/reference.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { argumentFault } from './fault.ts'
import type { Process } from './process.ts'
import type { Scheduler } from './scheduler.ts'

const NORMAL = atom('normal')
const KILL = atom('kill')
const KILLED = atom('killed')
const EXIT = atom('EXIT')
const DOWN = atom('DOWN')
const PROCESS = atom('process')
const NOPROC = atom('noproc')

/** What happens to processes when messages and exit signals are sent, and when they end. */
export class Signals {
  private readonly scheduler: Scheduler
  private readonly listener: SignalListener
  private nextReference = 1

  constructor(scheduler: Scheduler, listener: SignalListener) {
    this.scheduler = scheduler
    this.listener = listener
  }

  makeReference(): Reference {
    return new Reference(this.nextReference++)
  }

  /** The living process that a pid, a registered name or an alias stands for. */
  find(target: Term): Process | undefined {
    const pid = this.pidOf(target)
    return pid instanceof Pid ? this.scheduler.processes.get(pid) : undefined
  }

  private pidOf(target: Term): Term | undefined {
    if (target instanceof Atom) return this.scheduler.names.get(target)
    return target instanceof Reference ? this.scheduler.aliases.get(target)?.pid : target
  }

  /** Sends a message; to a name that nobody has, an error; to a dead process, nothing. */
  send(to: Term, message: Term, from: Pid | undefined): void {
    const target = isTuple(to, 2) ? (to.items[0] as Term) : to
    if (target instanceof Atom && !this.scheduler.names.has(target)) {
      if (!isTuple(to, 2)) argumentFault('send', [to, message], '1st argument: invalid destination')
      return
    }
    const isAddress = target instanceof Atom || target instanceof Pid || target instanceof Reference
    if (!isAddress) argumentFault('send', [to, message], '1st argument: invalid destination')
    const process = this.find(target)
    if (process === undefined) return
    if (target instanceof Reference && this.scheduler.aliases.get(target)?.once === true) {
      this.scheduler.aliases.delete(target)
      this.demonitor(process, target, false)
    }
    process.mailbox.push(message)
    this.listener.sent(from, process.pid, message)
    this.scheduler.wakeReceiver(process)
  }

  /** The exit signal of `from` reaches a process: ends it, or becomes a message when it traps exits. */
  exit(from: Pid, to: Term, reason: Term, linked = false): void {
    const process = this.find(to)
    if (process === undefined) return
    if (reason === KILL && !linked) this.end(process, KILLED)
    else if (process.trapsExits) this.send(process.pid, tuple(EXIT, from, reason), undefined)
    else if (reason !== NORMAL || from === process.pid) this.end(process, reason)
  }

  /** Ends a process: tells those linked with it and those that monitor it. */
  end(process: Process, reason: Term): void {
    if (process.state === 'ended') return
    process.state = 'ended'
    process.frame = null
    this.scheduler.processes.delete(process.pid)
    if (process.name !== undefined) this.scheduler.names.delete(process.name)
    for (const [reference, pid] of process.monitors) {
      if (pid !== undefined) this.scheduler.processes.get(pid)?.watchers.delete(reference)
    }
    this.listener.ended(process.pid, reason)
    for (const pid of process.links) {
      this.scheduler.processes.get(pid)?.links.delete(process.pid)
      this.exit(process.pid, pid, reason, true)
    }
    for (const [reference, { pid, item }] of process.watchers) {
      this.scheduler.processes.get(pid)?.monitors.delete(reference)
      this.send(pid, tuple(DOWN, reference, PROCESS, item, reason), undefined)
    }
  }

  link(process: Process, to: Term): void {
    const other = this.find(to)
    if (other === process) return
    if (other !== undefined) {
      process.links.add(other.pid)
      other.links.add(process.pid)
      return
    }
    if (!(to instanceof Pid)) argumentFault('link', [to], '1st argument: not a pid')
    if (!process.trapsExits) throw new Thrown('error', NOPROC)
    this.send(process.pid, tuple(EXIT, to, NOPROC), undefined)
  }

  unlink(process: Process, to: Term): void {
    if (!(to instanceof Pid)) return
    process.links.delete(to)
    this.scheduler.processes.get(to)?.links.delete(process.pid)
  }

  /** Monitors a process by pid or name; of a dead one the message comes at once. */
  monitor(process: Process, item: Term): Reference {
    const reference = this.makeReference()
    const other = this.find(item)
    const named = item instanceof Atom ? tuple(item, atom('nonode@nohost')) : item
    if (other === undefined) {
      this.send(process.pid, tuple(DOWN, reference, PROCESS, named, NOPROC), undefined)
      return reference
    }
    other.watchers.set(reference, { pid: process.pid, item: named })
    process.monitors.set(reference, other.pid)
    return reference
  }

  /** Lets messages be sent to the process by a reference. */
  alias(process: Process, reference: Term, once: boolean): Reference {
    const address = reference instanceof Reference ? reference : this.makeReference()
    this.scheduler.aliases.set(address, { pid: process.pid, once })
    return address
  }

  unalias(process: Process, reference: Term): boolean {
    if (!(reference instanceof Reference)) return argumentFault('unalias', [reference], '1st argument: not a reference')
    return this.scheduler.aliases.get(reference)?.pid === process.pid && this.scheduler.aliases.delete(reference)
  }

  demonitor(process: Process, reference: Term, flush: boolean): boolean {
    if (!(reference instanceof Reference)) return argumentFault('demonitor', [reference], '1st argument: not a reference')
    const pid = process.monitors.get(reference)
    const found = process.monitors.delete(reference)
    if (pid !== undefined) this.scheduler.processes.get(pid)?.watchers.delete(reference)
    if (flush) {
      const at = process.mailbox.findIndex((message) => isTuple(message, 5) && message.items[0] === DOWN && message.items[1] === reference)
      if (at >= 0) process.mailbox.splice(at, 1)
    }
    return found
  }
}

/** What the session is told of. */
export interface SignalListener {
  sent(from: Pid | undefined, to: Pid, message: Term): void
  ended(pid: Pid, reason: Term): void
}
