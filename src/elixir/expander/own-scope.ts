import type { Effect } from '#terms/effect.ts'
import { fork, type Scope } from './env.ts'
import { warnUnused } from './warn-unused.ts'

/** Expands code in a scope of its own: what it binds is not visible behind it, and is warned of when nothing has read it. */
export function* inOwnScope<T>(scope: Scope, expand: (inner: Scope) => Effect<T>): Effect<T> {
  const inner = fork(scope)
  const outerVariables = scope.env.usage.bound.length
  const expanded = yield* expand(inner)
  warnUnused(inner, outerVariables)
  return expanded
}
