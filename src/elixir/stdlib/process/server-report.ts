import { formatExit } from '#elixir/exceptions/format-exit.ts'
import { logError } from '#elixir/vm/crash-report.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { ownName } from './name.ts'
import { selfPid } from './requests.ts'
import { GEN_CALL, NORMAL, SHUTDOWN } from './tags.ts'

/** Logs that a server ends, unless it ends in order. */
export function* reportEnd(reason: Term, last: Term, state: Term): Effect<void> {
  if (reason === NORMAL || reason === SHUTDOWN || (isTuple(reason, 2) && reason.items[0] === SHUTDOWN)) return
  const name = yield* ownName(yield* selfPid())
  const cause = (yield* formatExit(reason)).replace('an exception was raised:\n    ', '')
  const banner = cause.startsWith('** (') ? cause : `** (stop) ${cause}`
  yield* logError(`GenServer ${inspect(name)} terminating\n${banner}\n${lastMessage(last)}\nState: ${inspect(state)}`)
}

/** `Last message: …`, with the one who asked when it was a call. */
function lastMessage(last: Term): string {
  if (!isTuple(last, 3) || last.items[0] !== GEN_CALL) return `Last message: ${inspect(last)}`
  const [, from, message] = last.items as [Term, Term, Term]
  return `Last message (from ${inspect(isTuple(from, 2) ? (from.items[0] as Term) : from)}): ${inspect(message)}`
}
