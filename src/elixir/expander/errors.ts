import type { Term } from '#terms/term.ts'
import { exception, Thrown } from '#terms/thrown.ts'
import { columnOfMeta } from './columns.ts'
import type { Correction, Diagnostic } from './diagnostic.ts'
import type { Env, Scope } from './env.ts'
import { lineOf, lineOfMeta, metaOf } from './quoted.ts'

/** Where code stands. */
export interface CodePlace {
  readonly file: string
  readonly line: number
  readonly column: number | undefined
}

/** The place of quoted code, or of a meta list; the line that is being expanded when it has none. */
export function placeOf(at: Term, env: Env): CodePlace {
  const own = lineOfMeta(at)
  const line = own !== 0 ? own : lineOf(at)
  return { file: env.file, line: line === 0 ? env.line : line, column: columnOfMeta(own !== 0 ? at : metaOf(at)) }
}

/** Notes an error at the quoted code, or at a meta list; the form or module fails once it has been expanded. */
export function reportError(scope: Scope, message: string, at: Term, correction?: Correction): void {
  reportAt(scope, 'error', message, placeOf(at, scope.env), correction)
}

/** Notes a warning. */
export function reportWarning(scope: Scope, message: string, at: Term, correction?: Correction): void {
  reportAt(scope, 'warning', message, placeOf(at, scope.env), correction)
}

/** Notes an error or a warning at a place that is known already. */
export function reportAt(scope: Scope, severity: Diagnostic['severity'], message: string, place: CodePlace, correction?: Correction): void {
  const { file, line, column } = place
  scope.env.unit.diagnostics.push({ severity, message, file, line, column, correction })
  if (severity === 'error' && scope.env.module !== null) scope.env.module.failed = true
}

/** Notes an error and ends the compilation of the form or module. */
export function compileError(scope: Scope, message: string, at: Term, correction?: Correction): never {
  reportError(scope, message, at, correction)
  throw cannotCompile(scope.env)
}

/** The CompileError that stands for errors reported before. */
export function cannotCompile(env: Env): Thrown {
  const what = env.module === null ? 'file' : `module ${env.module.name.name.replace(/^Elixir\./, '')}`
  return new Thrown(
    'error',
    exception('CompileError', { file: env.file, line: null, description: `cannot compile ${what} (errors have been logged)` }),
  )
}
