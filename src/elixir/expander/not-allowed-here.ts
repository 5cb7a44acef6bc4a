import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
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

const TRUTHY_OPERATORS = new Set(['&&', '||', '!'])

/** What Kernel's macros become that no guard takes: a special form, or a function of another module. */
const BECOMES: Readonly<Record<string, string>> = {
  if: 'case',
  unless: 'case',
}
const CALLS: Readonly<Record<string, string>> = {
  raise: 'Kernel.Utils.raise/1',
  to_string: 'String.Chars.to_string/1',
  to_charlist: 'List.Chars.to_charlist/1',
}

/** Ends the compilation when a macro of Kernel stands in a guard or pattern that what it becomes cannot stand in. */
export function checkMacroHere(name: string, args: readonly Term[], meta: Term, scope: Scope): void {
  const { context } = scope.env
  if (context === 'match' && (TRUTHY_OPERATORS.has(name) || name === 'and' || name === 'or'))
    raiseArgument(
      `invalid expression in match, ${name} is not allowed in patterns such as function clauses, case clauses or on the left side of the = operator`,
    )
  if (context !== 'guard') return
  if (TRUTHY_OPERATORS.has(name))
    raiseArgument(
      `invalid expression in guard, ${name} is not allowed in guards. To learn more about guards, visit: https://hexdocs.pm/elixir/patterns-and-guards.html#guards`,
    )
  const special = BECOMES[name]
  if (special !== undefined) checkAllowedHere(special, meta, scope)
  const called = name === 'to_string' && typeof args[0] === 'string' ? undefined : CALLS[name]
  if (called !== undefined) compileError(scope, `cannot invoke remote function ${called} inside a guard`, meta)
}

export const ANONYMOUS_CALL = 'anonymous call'
