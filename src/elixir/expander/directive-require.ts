import type { Core } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { literal } from './core-nodes.ts'
import { addAlias, addRequire, checkLoaded, directiveModule, directiveOptions, multiModules } from './directive.ts'
import { aliasName } from './directive-alias.ts'
import type { Scope } from './env.ts'

/** `require A`, `require A, as: B`, `require A.{B, C}`. */
export function* expandRequire(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const [target, options] = args as [Term, Term | undefined]
  const multi = yield* multiModules(target, 'require', scope)
  const modules = multi ?? [yield* directiveModule(target, 'require', scope)]
  for (const module of modules) {
    checkLoaded(module, meta, scope)
    addRequire(module, scope)
  }
  const as = directiveOptions(options, 'require', scope).get('as')
  const [only] = modules
  if (as !== undefined && only !== undefined) addAlias(aliasName(as, meta, scope), only, scope, meta)
  return literal(multi === undefined ? (only ?? null) : listFrom(modules))
}
