import type { Pattern } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { Scope } from './env.ts'
import type { PatternScope } from './pattern-scope.ts'
import { expandPattern } from './recurse.ts'
import { bindVariables } from './variables.ts'

/** A pattern, whose variables are visible in `scope` afterwards. */
export function* expandPatternIn(quoted: Term, scope: Scope): Effect<Pattern> {
  return (yield* expandPatternsIn([quoted], scope))[0] as Pattern
}

/** Several patterns that belong together (the arguments of a function): a name used twice is the same variable. */
export function* expandPatternsIn(items: readonly Term[], scope: Scope): Effect<Pattern[]> {
  const patternScope: PatternScope = { scope, bound: new Map() }
  const patterns: Pattern[] = []
  for (const item of items) patterns.push(yield* expandPattern(item, patternScope))
  bindVariables(scope, patternScope.bound)
  return patterns
}
