import type { Scope } from './env.ts'
import { reportAt } from './errors.ts'

/** Warns of variables that a function or module body bound and never read. */
export function warnUnused(scope: Scope): void {
  const { usage } = scope.env
  for (const [variable, place] of usage.bound) {
    const { name } = variable
    if (place === undefined || usage.used.has(variable) || name.startsWith('_')) continue
    reportAt(
      scope,
      'warning',
      `variable "${name}" is unused (if the variable is not meant to be used, prefix it with an underscore)`,
      place,
      { title: `Change to "_${name}"`, word: name, insert: `_${name}` },
    )
  }
}
