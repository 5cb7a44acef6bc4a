import type { Core, Pattern } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { Scope } from './env.ts'
import type { PatternScope } from './pattern-scope.ts'

/** Quoted code to Core; what it binds, aliases or imports is in `scope` afterwards. */
export function expand(quoted: Term, scope: Scope): Effect<Core> {
  return scope.env.unit.passes.expand(quoted, scope)
}

/** A quoted pattern to Core. */
export function expandPattern(quoted: Term, scope: PatternScope): Effect<Pattern> {
  return scope.scope.env.unit.passes.pattern(quoted, scope)
}

/** Runs quoted code at once and answers its value. */
export function evaluateNow(quoted: Term, scope: Scope): Effect<Term> {
  return scope.env.unit.passes.evaluate(quoted, scope)
}
