import type { Core } from '#elixir/core/core.ts'
import { literal, remoteCall } from '#elixir/expander/core-nodes.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { lineOfMeta } from '#elixir/expander/quoted.ts'
import { expand } from '#elixir/expander/recurse.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/** `to_string(term)` and `to_charlist(term)`. */
export function conversion(protocol: 'String.Chars' | 'List.Chars', name: string) {
  return function* (scope: Scope, args: Term[], meta: Term): Effect<Core> {
    const core = yield* expand(args[0] as Term, scope)
    if (name === 'to_string' && core.kind === 'literal' && typeof core.value === 'string') return core
    return remoteCall(protocol, name, [core], lineOfMeta(meta) || scope.env.line)
  }
}

/** `is_nil(term)`. */
export function* isNil(scope: Scope, args: Term[], meta: Term): Effect<Core> {
  const core = yield* expand(args[0] as Term, scope)
  return remoteCall('Kernel', '===', [core, literal(null)], lineOfMeta(meta) || scope.env.line)
}
