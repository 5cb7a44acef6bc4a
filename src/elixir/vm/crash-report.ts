import { formatBanner } from '#elixir/exceptions/exception-module.ts'
import { formatStacktrace } from '#elixir/exceptions/format-stacktrace.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import type { Thrown } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'
import { exitReason } from './exit-reason.ts'

const LOGGER = moduleAtom('Logger')

/** Logs that a process has ended by an exception. */
export function* reportCrash(pid: Pid, thrown: Thrown): Effect<Term> {
  const stacktrace = thrown.stacktrace ?? EMPTY_LIST
  const kind = thrown.kind === 'throw' ? 'error' : thrown.kind
  const reason = thrown.kind === 'throw' ? nocatch(thrown) : thrown.reason
  const banner = yield* formatBanner(atom(kind), reason, stacktrace)
  return yield* logError(`Process ${inspect(pid)} raised an exception\n${banner}\n${yield* formatStacktrace(stacktrace)}`)
}

function nocatch(thrown: Thrown): Term {
  const reason = exitReason(thrown)
  return reason instanceof Tuple ? (reason.items[0] as Term) : reason
}

/** Logs an error as Logger does, when there is a Logger. */
export function* logError(message: string): Effect<Term> {
  if (!(yield { kind: 'exported', module: LOGGER, name: 'bare_log', arity: 2 })) {
    return yield { kind: 'write', device: 'stderr', text: `\n[error] ${message.trimEnd()}\n` }
  }
  return yield apply(LOGGER, 'bare_log', [atom('error'), message.trimEnd()])
}
