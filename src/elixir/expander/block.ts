import type { Core } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { literal, sequence } from './core-nodes.ts'
import type { Scope } from './env.ts'
import { expand } from './recurse.ts'
import { warnUseless } from './warn-useless.ts'

/** `(a; b; c)`: each expression sees what those before it bound, aliased and imported. */
export function* expandBlock(items: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  if (items.length === 0) return literal(null)
  const cores: Core[] = []
  for (const [index, item] of items.entries()) {
    const core = yield* expand(item, scope)
    const isLast = index === items.length - 1
    if (!isLast) warnUseless(item, core, meta, scope)
    if (core.kind !== 'literal' || isLast) cores.push(core)
  }
  return sequence(cores)
}
