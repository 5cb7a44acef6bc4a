import type { Core } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { expandSequentially } from './arguments.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'
import { lineOfMeta } from './quoted.ts'

/** `super(args…)`: the definition that the one being defined overrides. */
export function* expandSuper(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const { module, function: current } = scope.env
  if (module === null || current === null) return compileError(scope, 'cannot invoke super outside module', meta)
  if (current.arity !== args.length) {
    return compileError(scope, 'super must be called with the same number of arguments as the current definition', meta)
  }
  const name = module.overridden(current.name, current.arity)
  if (name === undefined)
    return compileError(
      scope,
      `no super defined for ${current.name}/${current.arity} in module ${module.name.name.replace(/^Elixir\./, '')}. Overridable functions available are: `,
      meta,
    )
  const cores = yield* expandSequentially(args, scope)
  return { kind: 'call', target: { kind: 'local', name }, args: cores, line: lineOfMeta(meta) || scope.env.line }
}
