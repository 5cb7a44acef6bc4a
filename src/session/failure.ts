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
  /** `** (Module) message` with what Elixir adds on blame: `Exception.format_banner/3`. */
  readonly banner: string
  /** The stack trace as a terminal shows it: `Exception.format_stacktrace/1`. */
  readonly trace: string
}

const EXCEPTION = moduleAtom('Exception')

/** The exception, exit or throw that nobody rescued, with its message and what Elixir adds on blame. */
export function* describeFailure(thrown: Thrown): Effect<Failure> {
  const stacktrace = thrown.stacktrace ?? EMPTY_LIST
  const frames = stackFrames(stacktrace)
  if (thrown.kind !== 'error') {
    const shown = yield* formatted(thrown.kind, thrown.reason, stacktrace)
    return { exception: thrown.kind, message: yield* inspectEffect(thrown.reason), hint: null, frames, ...shown }
  }
  const error = yield apply(EXCEPTION, 'normalize', [atom('error'), thrown.reason, stacktrace])
  const module = structModule(error)
  const message = text(yield apply(EXCEPTION, 'message', [error]))
  const answer = yield apply(EXCEPTION, 'blame', [atom('error'), error, stacktrace])
  const [blamed, blamedTrace] = answer instanceof Tuple ? (answer.items as [Term, Term]) : [error, stacktrace]
  const hint = yield* blameHint(blamed, message)
  return { exception: module ? moduleName(module) : 'error', message, hint, frames, ...(yield* formatted('error', blamed, blamedTrace)) }
}

function* formatted(kind: string, reason: Term, stacktrace: Term): Effect<Pick<Failure, 'banner' | 'trace'>> {
  return {
    banner: text(yield apply(EXCEPTION, 'format_banner', [atom(kind), reason, stacktrace])),
    trace: stacktrace === EMPTY_LIST ? '' : text(yield apply(EXCEPTION, 'format_stacktrace', [stacktrace])),
  }
}

/** What `Exception.blame/3` has added to the message: "did you mean …". */
function* blameHint(blamed: Term, message: string): Effect<string | null> {
  const longer = text(yield apply(EXCEPTION, 'message', [blamed]))
  if (longer === message) return null
  return longer.startsWith(message) ? longer.slice(message.length).replace(/^[.:]?\s+/, '') : longer
}

function text(value: Term): string {
  return typeof value === 'string' ? value : ''
}
