import type { Core, Variable } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { type Scope, withEnv } from './env.ts'
import { expand } from './recurse.ts'

/**
 * Arguments, or the items of a tuple or list: each sees the variables from before all of them; what they bind is visible
 * after the last.
 */
export function* expandSequentially(items: readonly Term[], scope: Scope): Effect<Core[]> {
  const before = scope.env.variables
  const bound = new Map<string, Variable>()
  const cores: Core[] = []
  for (const item of items) {
    cores.push(yield* expand(item, scope))
    if (scope.env.variables === before) continue
    for (const [key, variable] of scope.env.variables.changedSince(before)) bound.set(key, variable)
    scope.env = withEnv(scope.env, { variables: before })
  }
  if (bound.size > 0) scope.env = withEnv(scope.env, { variables: before.with(bound) })
  return cores
}
