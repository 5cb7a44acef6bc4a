import type { Variable } from '#elixir/core/core.ts'
import { type Scope, withEnv } from './env.ts'

/** A pattern being expanded: where it stands, and what it has bound so far, by variable key. */
export interface PatternScope {
  readonly scope: Scope
  readonly bound: Map<string, Variable>
}

/** The scope of expressions inside of a pattern (sizes, macros): what the pattern has bound so far is visible, what they bind is dropped. */
export function scopeInPattern(context: PatternScope): Scope {
  return {
    get env() {
      const variables = context.scope.env.variables.with(new Map(context.bound))
      return withEnv(context.scope.env, { variables, context: 'match' })
    },
    set env(_) {},
  }
}
