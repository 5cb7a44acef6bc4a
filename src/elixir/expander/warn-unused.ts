import type { Scope } from './env.ts'

/** Warns of variables that a function or module body bound and never read. */
export function warnUnused(scope: Scope): void {
  const { usage, unit, file } = scope.env
  for (const [variable, line] of usage.bound) {
    if (usage.used.has(variable) || variable.name.startsWith('_') || line === 0) continue
    unit.diagnostics.push({
      severity: 'warning',
      message: `variable "${variable.name}" is unused (if the variable is not meant to be used, prefix it with an underscore)`,
      file,
      line,
      column: undefined,
    })
  }
}
