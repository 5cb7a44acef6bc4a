import type { Term } from '#terms/term.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'

const NOT_IN_GUARDS = new Set([
  '=',
  'fn',
  '&',
  'case',
  'cond',
  'receive',
  'try',
  'for',
  'with',
  'quote',
  'alias',
  'import',
  'require',
  'super',
])
const NOT_IN_MATCHES = new Set(['fn', '&', 'case', 'cond', 'receive', 'try', 'for', 'with', 'alias', 'import', 'require', 'super'])

/** Ends the compilation when a special form, or an anonymous call, stands in a guard or pattern that it cannot stand in. */
export function checkAllowedHere(name: string, meta: Term, scope: Scope): void {
  const { context } = scope.env
  if (context === 'guard' && (NOT_IN_GUARDS.has(name) || name === ANONYMOUS_CALL))
    compileError(
      scope,
      `invalid expression in guards, ${name} is not allowed in guards. To learn more about guards, visit: https://hexdocs.pm/elixir/patterns-and-guards.html#guards`,
      meta,
      name === '=' ? { title: 'Compare with ==', word: '=', insert: '==' } : undefined,
    )
  if (context === 'match' && (NOT_IN_MATCHES.has(name) || name === ANONYMOUS_CALL))
    compileError(scope, `invalid pattern in match, ${name} is not allowed in matches`, meta)
}

export const ANONYMOUS_CALL = 'anonymous call'
