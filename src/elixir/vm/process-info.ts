import { atom } from '#terms/atom.ts'
import { keyword } from '#terms/keyword.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import type { Process } from './process.ts'
import type { Scheduler } from './scheduler.ts'

/** All that `Process.info/2` can tell of a process, a keyword list; nil when it has ended. What `info/1` leaves out comes last. */
export function processInfo(scheduler: Scheduler, pid: Term): Term {
  const process = pid instanceof Pid ? scheduler.processes.get(pid) : undefined
  return process === undefined ? null : keyword({ ...shown(process), ...askedFor(process) })
}

function shown(process: Process): Readonly<Record<string, Term>> {
  const { name, dictionary } = process
  return {
    ...(name === undefined ? {} : { registered_name: name }),
    current_function: tuple(atom('erlang'), atom('apply'), 2),
    initial_call: tuple(atom('erlang'), atom('apply'), 2),
    status: atom(process.state === 'ready' ? 'running' : 'waiting'),
    message_queue_len: process.mailbox.length,
    links: listFrom([...process.links]),
    dictionary: listFrom(mapEntries(dictionary).map(([key, value]) => tuple(key, value))),
    trap_exit: process.trapsExits,
    error_handler: atom('error_handler'),
    priority: process.flags.get('priority') ?? atom('normal'),
    group_leader: process.leader,
    reductions: process.reductions,
    suspending: EMPTY_LIST,
  }
}

function askedFor(process: Process): Readonly<Record<string, Term>> {
  const monitored = [...process.monitors.values()].flatMap((pid) => (pid === undefined ? [] : [tuple(atom('process'), pid)]))
  return {
    messages: listFrom(process.mailbox),
    monitors: listFrom(monitored),
    monitored_by: listFrom([...process.watchers.values()].map((watcher) => watcher.pid)),
  }
}
