import type { EvaluatorState } from '#elixir/expander/evaluate.ts'
import { parse } from '#elixir/parser/parse.ts'
import type { CompilerFinding } from '#protocol/language.ts'
import type { Source } from '#protocol/message.ts'
import type { Effect } from '#terms/effect.ts'
import { Thrown } from '#terms/thrown.ts'
import { describeFailure } from './failure.ts'
import { type TopLevelForm, topLevelForms } from './forms.ts'
import { placeDiagnostic } from './place-diagnostic.ts'
import type { RunContext } from './run-sources.ts'

/**
 * What the compiler says of sources without running them: modules are defined and imports made, every other form is only expanded.
 * The first form that does not compile ends it, since what it would bind is missing from then on.
 */
export function* compileSources(
  sources: readonly Source[],
  state: EvaluatorState,
  context: RunContext,
): Effect<readonly CompilerFinding[]> {
  const findings: CompilerFinding[] = []
  let current = state
  let isWhole = true
  for (const source of sources) {
    const parsed = parse(source.text, { file: source.file, columns: true })
    if (parsed.kind === 'error') {
      const { line, column, token, description } = parsed.error
      const place = { file: source.file, line, column, endColumn: column + Math.max(1, token.length), endLine: line }
      return [...findings, { ...place, severity: 'error', message: description, fix: null }]
    }
    current = { ...current, env: { ...current.env, file: source.file } }
    for (const form of topLevelForms(source.text, parsed.forms, parsed.lines)) {
      const compiled = yield* compileForm(form, source, current, context, findings)
      if (compiled === undefined) return findings
      current = compiled
      isWhole &&= form.silent || !/\bdef(module|protocol|impl)\b/.test(textOf(form, source))
    }
  }
  context.evaluator.checkCalls(current, isWhole)
  for (const source of sources) addDiagnostics(source, context, findings)
  return findings
}

/** The state after one form; undefined when it does not compile. */
function* compileForm(
  form: TopLevelForm,
  source: Source,
  state: EvaluatorState,
  context: RunContext,
  findings: CompilerFinding[],
): Effect<EvaluatorState | undefined> {
  const { evaluator, place } = context
  place.file = source.file
  place.line = form.line
  const at = { ...state, env: { ...state.env, line: form.line } }
  try {
    const after = form.silent ? (yield* evaluator.evaluateForm(form.quoted, at)).state : yield* evaluator.compileForm(form.quoted, at)
    addDiagnostics(source, context, findings)
    return after
  } catch (thrown) {
    if (!(thrown instanceof Thrown)) throw thrown
    const before = findings.length
    addDiagnostics(source, context, findings)
    if (findings.slice(before).some(({ severity }) => severity === 'error')) return undefined
    const { message, hint, frames } = yield* describeFailure(thrown)
    const line = frames.find(({ file }) => file === source.file)?.line ?? form.line
    const endLine = line === form.line && !form.silent ? form.endLine : line
    const text = hint === null ? message : `${message}\n\n${hint}`
    findings.push({ file: source.file, line, endLine, column: null, endColumn: null, severity: 'error', message: text, fix: null })
    return undefined
  }
}

/** Takes what the compiler has reported of a source. */
function addDiagnostics(source: Source, { evaluator }: RunContext, findings: CompilerFinding[]): void {
  const { diagnostics } = evaluator
  const own = diagnostics.filter(({ file }) => file === source.file)
  diagnostics.splice(0, diagnostics.length, ...diagnostics.filter(({ file }) => file !== source.file))
  findings.push(...own.map((diagnostic) => ({ ...placeDiagnostic(diagnostic, source.text), endLine: diagnostic.line })))
}

function textOf({ line, endLine }: TopLevelForm, { text }: Source): string {
  return text
    .split('\n')
    .slice(line - 1, endLine)
    .join('\n')
}
