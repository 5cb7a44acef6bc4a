import type { Core } from '#elixir/core/core.ts'
import { effectCall } from '#elixir/expander/core-nodes.ts'
import type { Scope } from '#elixir/expander/env.ts'
import { lineOfMeta } from '#elixir/expander/quoted.ts'
import { expand } from '#elixir/expander/recurse.ts'
import type { ModuleBuilder } from '#elixir/modules/module-builder.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { checkPlace } from './definitions.ts'

/** `defoverridable name: arity` and `defoverridable Behaviour`. */
export function* defoverridable(scope: Scope, args: Term[], meta: Term): Effect<Core> {
  checkPlace('defoverridable', scope)
  const named = yield* expand(args[0] as Term, scope)
  const { module } = scope.env
  const run = function* (value: Term): Effect<Term> {
    const pairs = value instanceof Atom ? yield apply(value, 'behaviour_info', [atom('callbacks')]) : value
    if (module !== null) makeReplaceable(module, pairs, value instanceof Atom)
    return atom('ok')
  }
  return effectCall((value) => run(value as Term), [named], lineOfMeta(meta))
}

function makeReplaceable(module: ModuleBuilder, pairs: Term, lenient: boolean): void {
  for (const [name, arity] of keywordPairs(pairs) ??
    raiseArgument(`expected a keyword list or a behaviour in defoverridable, got: ${inspect(pairs)}`)) {
    const macro = name.startsWith('MACRO-')
    const key = macro ? `${name.slice('MACRO-'.length)}/${Number(arity) - 1}` : `${name}/${String(arity)}`
    const found = module.definitions.get(key)
    if (found !== undefined) module.definitions.set(key, { ...found, replaceable: true })
    else if (!lenient) raiseArgument(`cannot make function ${key} overridable because it was not defined`)
  }
}
