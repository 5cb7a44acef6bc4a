import type { Term } from '#terms/term.ts'
import { exception, Thrown } from '#terms/thrown.ts'
import { columnOfMeta } from './columns.ts'
import type { Env, Scope } from './env.ts'
import { lineOf, lineOfMeta, metaOf } from './quoted.ts'

/** Notes an error at the quoted code, or at a meta list; the form or module fails once it has been expanded. */
export function reportError(scope: Scope, message: string, at: Term): void {
  report(scope.env, 'error', message, at)
}

/** Notes a warning. */
export function reportWarning(scope: Scope, message: string, at: Term): void {
  report(scope.env, 'warning', message, at)
}

function report(env: Env, severity: 'error' | 'warning', message: string, at: Term): void {
  const own = lineOfMeta(at)
  const line = own !== 0 ? own : lineOf(at)
  env.unit.diagnostics.push({
    severity,
    message,
    file: env.file,
    line: line === 0 ? env.line : line,
    column: columnOfMeta(own !== 0 ? at : metaOf(at)),
  })
  if (severity === 'error' && env.module !== null) env.module.failed = true
}

/** Notes an error and ends the compilation of the form or module. */
export function compileError(scope: Scope, message: string, at: Term): never {
  reportError(scope, message, at)
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
