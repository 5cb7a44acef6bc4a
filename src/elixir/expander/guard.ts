import type { Core, Guard } from '#elixir/core/core.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { inContext, type Scope } from './env.ts'
import { callArguments } from './quoted.ts'
import { expand } from './recurse.ts'

/** The arguments of a clause without its `when`, and the alternatives of the guard. */
export function splitWhen(args: readonly Term[]): { readonly patterns: readonly Term[]; readonly guards: readonly Term[] } {
  const when = args.length === 1 ? callArguments(args[0] as Term, 'when') : undefined
  if (when === undefined) return { patterns: args, guards: [] }
  return { patterns: when.slice(0, -1), guards: guardAlternatives(when.at(-1) as Term) }
}

/** `a when b when c` as its alternatives. */
export function guardAlternatives(guard: Term): Term[] {
  const when = callArguments(guard, 'when', 2)
  return when === undefined ? [guard] : [when[0] as Term, ...guardAlternatives(when[1] as Term)]
}

/** The guard of a clause; undefined when it has none. */
export function* expandGuard(alternatives: readonly Term[], scope: Scope): Effect<Guard | undefined> {
  if (alternatives.length === 0) return undefined
  const cores: Core[] = []
  for (const alternative of alternatives) cores.push(yield* expand(alternative, inContext(scope, 'guard')))
  return { alternatives: cores }
}
