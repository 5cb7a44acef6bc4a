import type { Core } from '#elixir/core/core.ts'
import { literal, sequence } from '#elixir/expander/core-nodes.ts'
import { directiveModule, multiModules } from '#elixir/expander/directive.ts'
import { expandRequire } from '#elixir/expander/directive-require.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { quotedRemote } from '#elixir/expander/quoted.ts'
import { expand } from '#elixir/expander/recurse.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

/** `use Module, options`: requires it and calls its `__using__/1`. */
export function* use(scope: Scope, args: Term[], meta: Term): Effect<Core> {
  const [target, options] = args as [Term, Term | undefined]
  const modules = (yield* multiModules(target, 'use', scope)) ?? [yield* directiveModule(target, 'use', scope)]
  const cores: Core[] = []
  for (const module of modules) {
    yield* expandRequire([module], meta, scope)
    cores.push(yield* expand(quotedRemote(module, '__using__', [options ?? EMPTY_LIST], meta), scope))
  }
  return cores.length === 0 ? literal(null) : sequence(cores)
}
