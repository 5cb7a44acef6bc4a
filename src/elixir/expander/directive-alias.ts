import type { Core } from '#elixir/core/core.ts'
import type { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isAliasNode, lastSegment } from './alias.ts'
import { literal } from './core-nodes.ts'
import { addAlias, directiveModule, directiveOptions, multiModules } from './directive.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'
import { trackAlias } from './lexical.ts'
import { callArguments } from './quoted.ts'

/** `alias A.B`, `alias A.B, as: C`, `alias A.{B, C}`. */
export function* expandAliasDirective(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const [target, options] = args as [Term, Term | undefined]
  const multi = yield* multiModules(target, 'alias', scope)
  if (multi !== undefined) {
    const warn = directiveOptions(options, 'alias', scope).get('warn')
    for (const module of multi) {
      trackAlias(lastSegment(module), module, meta, warn, scope)
      addAlias(lastSegment(module), module, scope, meta)
    }
    return literal(listFrom(multi))
  }
  const module = yield* directiveModule(target, 'alias', scope)
  const settings = directiveOptions(options, 'alias', scope)
  const as = settings.get('as')
  if (as === undefined) checkElixirName(module, meta, scope)
  const name = as === undefined ? lastSegment(module) : aliasName(as, meta, scope)
  if (module.name !== `Elixir.${name}`) trackAlias(name, module, meta, settings.get('warn'), scope)
  addAlias(name, module, scope, meta)
  return literal(module)
}

function checkElixirName(module: Atom, meta: Term, scope: Scope): void {
  if (module.name.startsWith('Elixir.')) return
  compileError(
    scope,
    `alias cannot be inferred automatically for module: ${inspect(module)}, please use the :as option. Implicit aliasing is only supported with Elixir modules`,
    meta,
  )
}

/** The name that `as:` gives: one alias segment. */
export function aliasName(quoted: Term, meta: Term, scope: Scope): string {
  const segments = isAliasNode(quoted) ? callArguments(quoted, '__aliases__') : undefined
  const only = segments?.length === 1 ? segments[0] : undefined
  if (only !== undefined && only !== null && typeof only === 'object' && 'name' in only) return only.name
  return compileError(scope, 'invalid value for option :as, expected a simple alias', meta)
}
