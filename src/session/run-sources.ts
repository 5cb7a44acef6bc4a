import type { Evaluator, EvaluatorState } from '#elixir/expander/evaluate.ts'
import { parse } from '#elixir/parser/parse.ts'
import type { SyntaxProblem } from '#elixir/parser/syntax-problem.ts'
import { DONT_DISPLAY } from '#elixir/stdlib/iex/iex-modules.ts'
import type { Source } from '#protocol/message.ts'
import type { Preview } from '#protocol/preview.ts'
import type { Effect } from '#terms/effect.ts'
import { inspectEffect } from '#terms/inspect/inspect-effect.ts'
import type { Term } from '#terms/term.ts'
import { Thrown } from '#terms/thrown.ts'
import type { EventLog } from './event-log.ts'
import { describeFailure, type Failure } from './failure.ts'
import { type TopLevelForm, topLevelForms } from './forms.ts'
import type { LessonRecorder } from './lesson-recorder.ts'
import { placeDiagnostic } from './place-diagnostic.ts'
import { type PreviewContext, previewOf } from './preview/preview.ts'
import { suggestFix } from './suggest-fix.ts'
import type { TableValues } from './table-values.ts'

/** What running forms needs, and keeps up to date for whoever reports events meanwhile. */
export interface RunContext {
  readonly evaluator: Evaluator
  readonly log: EventLog
  readonly preview: PreviewContext
  /** The form that is running: its file and first line. */
  readonly place: { file: string; line: number }
  readonly pid: () => string
  readonly recorder: LessonRecorder
  /** The text of each source that ran, by its file. */
  readonly texts: Map<string, string>
  /** Values that are laid out as tables, for whoever asks for more of their rows. */
  readonly tables: TableValues
}

export interface RunResult {
  readonly state: EvaluatorState
  /** The value of the last form; nil when there was none. */
  readonly value: Term
  readonly outcome: 'finished' | 'failed'
}

/** Runs sources form by form on top of `state`; a form that raises ends the run, with an `error` event. */
export function* runSources(sources: readonly Source[], state: EvaluatorState, context: RunContext): Effect<RunResult> {
  let result: RunResult = { state, value: null, outcome: 'finished' }
  for (const source of sources) {
    context.recorder.begin()
    result = yield* runSource(source, result.state, context)
    context.recorder.end(result.state, result.value)
    if (result.outcome === 'failed') return result
  }
  return result
}

function* runSource(source: Source, before: EvaluatorState, context: RunContext): Effect<RunResult> {
  context.texts.set(source.file, source.text)
  if (source.text.length > MAX_SOURCE) {
    reportTooLong(source, context)
    return { state: before, value: null, outcome: 'failed' }
  }
  const parsed = parse(source.text, { file: source.file, columns: true })
  let state: EvaluatorState = { ...before, env: { ...before.env, file: source.file } }
  if (parsed.kind === 'error') {
    reportSyntax(parsed.error, source.file, context)
    return { state, value: null, outcome: 'failed' }
  }
  let value: Term = null
  for (const form of topLevelForms(source.text, parsed.forms, parsed.lines)) {
    const evaluated = yield* runForm(form, source.file, state, context)
    if (evaluated === undefined) {
      checkCalls(state, false, context)
      return { state, value: null, outcome: 'failed' }
    }
    state = evaluated.state
    value = evaluated.value
  }
  checkCalls(state, true, context)
  return { state, value, outcome: 'finished' }
}

/** Once a source has run, the modules that its functions call should be there; when it ended early, some may not be defined yet. */
function checkCalls(state: EvaluatorState, complete: boolean, context: RunContext): void {
  context.evaluator.checkCalls(state, complete)
  reportDiagnostics(context)
}

/** Runs one form; undefined when it raised. */
function* runForm(
  form: TopLevelForm,
  file: string,
  state: EvaluatorState,
  context: RunContext,
): Effect<{ readonly value: Term; readonly state: EvaluatorState } | undefined> {
  context.place.file = file
  context.place.line = form.line
  try {
    const evaluated = yield* context.evaluator.evaluateForm(form.quoted, { ...state, env: { ...state.env, line: form.line } })
    reportDiagnostics(context)
    yield* reportValue(evaluated.value, form, file, context)
    return evaluated
  } catch (thrown) {
    if (!(thrown instanceof Thrown)) throw thrown
    reportDiagnostics(context)
    reportFailure(yield* describeFailure(thrown), form.line, file, context)
    return undefined
  }
}

function* reportValue(value: Term, form: TopLevelForm, file: string, context: RunContext): Effect<void> {
  const silent = form.silent || value === DONT_DISPLAY
  const options = { structFields: context.preview.structFields }
  const preview: Preview = silent ? { kind: 'text' } : yield* previewOf(value, context.preview)
  const event = context.log.add({
    kind: 'value',
    pid: context.pid(),
    file,
    line: form.line,
    endLine: form.endLine,
    silent,
    inspected: silent ? '' : yield* inspectEffect(value, { ...options, pretty: true, width: 80 }),
    short: silent ? '' : shorten(yield* inspectEffect(value, { ...options, limit: 30, printableLimit: 200 })),
    preview,
  })
  if (preview.kind === 'table') context.tables.keep(event, value)
}

const SHORT = 240

function shorten(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text
}

/** Passes on what the compiler found, and forgets it. */
function reportDiagnostics(context: RunContext): void {
  for (const diagnostic of context.evaluator.diagnostics.splice(0)) {
    const placed = placeDiagnostic(diagnostic, context.texts.get(diagnostic.file))
    context.log.add({ kind: 'diagnostic', pid: context.pid(), ...placed })
  }
}

/** Reports what ended a run, at the innermost line of the file that was running, or at the form. */
export function reportFailure(failure: Failure, line: number, file: string, context: RunContext): void {
  const { events } = context.log
  const before = events.findLastIndex((event) => event.kind !== 'diagnostic')
  const diagnostic = events.slice(before + 1).find((event) => event.kind === 'diagnostic' && event.severity === 'error')
  const compiling = failure.exception === 'CompileError' && diagnostic?.kind === 'diagnostic' ? diagnostic : undefined
  const frame = failure.frames.find((candidate) => candidate.file === file)
  const raisedAt = compiling?.line ?? frame?.line ?? line
  const text = context.texts.get(file)
  context.log.add({
    kind: 'error',
    pid: context.pid(),
    file,
    line: raisedAt,
    column: compiling?.column ?? null,
    endColumn: compiling?.endColumn ?? null,
    fix: compiling?.fix ?? (text === undefined ? null : suggestFix({ ...failure, line: raisedAt }, text)),
    ...failure,
    hint: failure.hint ?? compiling?.message ?? null,
  })
}

/** So many characters a source may have: it is parsed in one step, in which nothing can stop it. */
const MAX_SOURCE = 1_000_000

function reportTooLong({ file, text }: Source, context: RunContext): void {
  const message = `a system limit has been reached: a source of more than ${MAX_SOURCE} characters; ${file} has ${text.length}`
  context.log.add({
    ...{ kind: 'error', pid: context.pid(), file, line: 1, column: null, endColumn: null, fix: null },
    ...{ exception: 'SystemLimitError', message, hint: null, frames: [], banner: `** (SystemLimitError) ${message}`, trace: '' },
  })
}

function reportSyntax(problem: SyntaxProblem, file: string, context: RunContext): void {
  context.log.add({
    kind: 'error',
    pid: context.pid(),
    file,
    line: problem.line,
    column: problem.column,
    endColumn: problem.column + Math.max(1, problem.token.length),
    fix: null,
    exception: problem.exception,
    message: problem.description,
    hint: null,
    frames: [],
    banner: `** (${problem.exception}) ${problem.description}`,
    trace: '',
  })
}
