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
  let bound: Map<string, Variable> | undefined
  const cores: Core[] = []
  for (const item of items) {
    cores.push(yield* expand(item, scope))
    if (scope.env.variables === before) continue
    bound ??= new Map(before)
    for (const [key, variable] of scope.env.variables) {
      if (before.get(key) !== variable) bound.set(key, variable)
    }
    scope.env = withEnv(scope.env, { variables: before })
  }
  if (bound !== undefined) scope.env = withEnv(scope.env, { variables: bound })
  return cores
}
