import { CONSOLE } from '#elixir/vm/process.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, tuple } from '#terms/tuple.ts'

/** Where text is written to and read from: the run's output or diagnostics, or a process that answers I/O requests. */
export type Device = { readonly kind: 'stdio' | 'stderr' } | { readonly kind: 'process'; readonly pid: Pid } | { readonly kind: 'none' }

const STANDARD = new Set(['stdio', 'standard_io', 'user'])
const DIAGNOSTICS = new Set(['stderr', 'standard_error'])

/** The device that a pid or name stands for. A process that is its own group leader writes to the run's output. */
export function* deviceOf(term: Term): Effect<Device> {
  if (term instanceof Atom) {
    if (STANDARD.has(term.name)) return { kind: 'stdio' }
    if (DIAGNOSTICS.has(term.name)) return { kind: 'stderr' }
    const pid = yield { kind: 'whereis', name: term }
    return pid instanceof Pid ? { kind: 'process', pid } : { kind: 'none' }
  }
  if (!(term instanceof Pid)) return { kind: 'none' }
  if (term === CONSOLE) return { kind: 'stdio' }
  return (yield { kind: 'self' }) === term ? { kind: 'stdio' } : { kind: 'process', pid: term }
}

const REQUEST = atom('io_request')
const REPLY = atom('io_reply')
const TERMINATED = tuple(atom('error'), atom('terminated'))

/** Sends a request of the I/O protocol to a process and waits for its reply: `{:error, :terminated}` when it ends instead. */
export function* ioRequest(pid: Pid, request: Term): Effect<Term> {
  const self = yield { kind: 'self' }
  const reference = yield { kind: 'monitor', item: pid }
  yield { kind: 'send', to: pid, message: tuple(REQUEST, self, reference, request) }
  const message = yield {
    kind: 'receive',
    match: (candidate) =>
      (isTuple(candidate, 3) && candidate.items[0] === REPLY && candidate.items[1] === reference) ||
      (isTuple(candidate, 5) && candidate.items[1] === reference),
    timeout: Number.POSITIVE_INFINITY,
    onTimeout: null,
  }
  if (!isTuple(message, 3)) return TERMINATED
  yield { kind: 'demonitor', reference, flush: true }
  return message.items[2] as Term
}
