import { exceptionField } from '#elixir/exceptions/define.ts'
import { formatBanner } from '#elixir/exceptions/exception-module.ts'
import { formatExit } from '#elixir/exceptions/format-exit.ts'
import { formatMfa } from '#elixir/exceptions/format-mfa.ts'
import { formatEntry } from '#elixir/exceptions/format-stacktrace.ts'
import { normalizeError } from '#elixir/exceptions/normalize.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspectAtom } from '#terms/inspect/atom-text.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, listItems } from '#terms/list.ts'
import type { Pid } from '#terms/pid.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, Tuple } from '#terms/tuple.ts'
import { formatAssertion } from './format-assertion.ts'
import { padLines } from './pad-lines.ts'

/** Why a test failed: what it raised, exited with or threw, or the exit signal that ended it. */
export interface TestFailure {
  readonly kind: 'error' | 'exit' | 'throw' | 'EXIT'
  readonly reason: Term
  readonly stacktrace: Term
  /** The test's process, for an exit signal. */
  readonly pid: Pid | null
}

/** Where a failure happened: the test's own frames are shown as `(test)`. */
export interface FailedTest {
  readonly module: Atom
  readonly name: Atom | null
}

const PADDING = '     '
const WIDTH = 80
const EXCEPTION = moduleAtom('Exception')

/** All failures of a test, with their stack traces, as they stand below its header. */
export function* formatFailures(test: FailedTest, failures: readonly TestFailure[]): Effect<string> {
  let text = ''
  for (const [index, failure] of failures.entries()) {
    const { reason, stacktrace } = yield* describeFailure(failure)
    if (failures.length > 1) text += `\n${PADDING}Failure #${index + 1}\n`
    text += reason + (yield* stacktraceText(stacktrace, test))
  }
  return text
}

/** What went wrong, without header and stack trace; an assertion's own message alone when it has one. */
export function* failureMessage(failure: TestFailure): Effect<string> {
  const { reason } = failure
  if (isStruct(reason, 'ExUnit.AssertionError') && exceptionField(reason, 'expr') instanceof Tuple === false) {
    const message = exceptionField(reason, 'message')
    if (typeof message === 'string') return message
  }
  const described = yield* describeFailure(failure)
  return described.reason.replace(/^ {5}/gm, '').trimEnd()
}

interface Description {
  /** Indented lines, each ended. */
  readonly reason: string
  readonly stacktrace: Term
}

function* describeFailure(failure: TestFailure): Effect<Description> {
  const { kind, reason, stacktrace, pid } = failure
  if (kind === 'EXIT') {
    const banner = `** (EXIT from ${yield* inspectEffect(pid)}) ${yield* formatExit(reason)}`
    return { reason: padded(banner), stacktrace }
  }
  if (kind !== 'error') return { reason: padded(yield* formatBanner(atom(kind), reason, stacktrace)), stacktrace }
  const error = normalizeError(reason, stacktrace)
  if (isStruct(error, 'ExUnit.AssertionError')) {
    return { reason: yield* formatAssertion(error, { width: WIDTH, padding: PADDING }), stacktrace }
  }
  return yield* describeError(error, stacktrace)
}

function* describeError(error: Term, stacktrace: Term): Effect<Description> {
  const answer = yield apply(EXCEPTION, 'blame', [atom('error'), error, stacktrace])
  const [blamed, rest] = isTuple(answer, 2) ? (answer.items as [Term, Term]) : [error, stacktrace]
  const banner = yield* formatBanner(atom('error'), isStruct(error, 'FunctionClauseError') ? error : blamed, rest)
  return { reason: padded(banner + (yield* clauseArguments(blamed))), stacktrace: rest }
}

/** The arguments that no clause matched, when that is what is wrong. */
function* clauseArguments(error: Term): Effect<string> {
  const args = isStruct(error, 'FunctionClauseError') ? (listItems(exceptionField(error, 'args')) ?? []) : []
  if (!isStruct(error, 'FunctionClauseError') || args.length === 0) return ''
  const called = yield* formatMfa(exceptionField(error, 'module'), exceptionField(error, 'function'), exceptionField(error, 'arity'))
  let text = `\n\nThe following arguments were given to ${called}:\n`
  for (const [index, arg] of args.entries()) text += `\n    # ${index + 1}\n    ${yield* inspectEffect(arg)}\n`
  return text
}

function padded(text: string): string {
  return `${PADDING}${padLines(text, PADDING.length)}\n`
}

function* stacktraceText(stacktrace: Term, test: FailedTest): Effect<string> {
  const entries = listItems(stacktrace) ?? []
  if (entries.length === 0) return ''
  let text = `${PADDING}stacktrace:\n`
  for (const entry of entries) text += `       ${yield* entryText(entry, test)}\n`
  return text
}

function* entryText(entry: Term, { module, name }: FailedTest): Effect<string> {
  if (!(entry instanceof Tuple) || name === null || entry.items[0] !== module || entry.items[1] !== name) return yield* formatEntry(entry)
  const location = entry.items[3] ?? EMPTY_LIST
  const file = listItems(keywordGet(location, 'file') ?? null) ?? []
  return `${String.fromCodePoint(...(file as number[]))}:${String(keywordGet(location, 'line') ?? 0)}: (test)`
}

/** `Mod` as `inspect` shows a module. */
export function moduleText(module: Atom): string {
  return inspectAtom(module.name)
}
