import type { StackFrame } from '#protocol/run-event.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import type { Thrown } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'
import { moduleName } from './preview/fields.ts'
import { stackFrames } from './stack-frames.ts'

/** What ended a run, in words. */
export interface Failure {
  readonly exception: string
  readonly message: string
  readonly hint: string | null
  readonly frames: readonly StackFrame[]
}

const EXCEPTION = moduleAtom('Exception')

/** The exception, exit or throw that nobody rescued, with its message and what Elixir adds on blame. */
export function* describeFailure(thrown: Thrown): Effect<Failure> {
  const stacktrace = thrown.stacktrace ?? EMPTY_LIST
  const frames = stackFrames(stacktrace)
  if (thrown.kind !== 'error') return { exception: thrown.kind, message: yield* inspectEffect(thrown.reason), hint: null, frames }
  const error = yield apply(EXCEPTION, 'normalize', [atom('error'), thrown.reason, stacktrace])
  const module = structModule(error)
  const message = text(yield apply(EXCEPTION, 'message', [error]))
  return { exception: module ? moduleName(module) : 'error', message, hint: yield* blameHint(error, stacktrace, message), frames }
}

/** What `Exception.blame/3` adds to the message: "did you mean …". */
function* blameHint(error: Term, stacktrace: Term, message: string): Effect<string | null> {
  const answer = yield apply(EXCEPTION, 'blame', [atom('error'), error, stacktrace])
  const blamed = answer instanceof Tuple ? (answer.items[0] ?? error) : error
  const longer = text(yield apply(EXCEPTION, 'message', [blamed]))
  if (longer === message) return null
  return longer.startsWith(message) ? longer.slice(message.length).replace(/^[.:]?\s+/, '') : longer
}

function text(value: Term): string {
  return typeof value === 'string' ? value : ''
}
