import { callArguments } from '#elixir/expander/quoted.ts'
import { Atom, atom } from '#terms/atom.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import type { ModuleBuilder } from './module-builder.ts'

/** Notes the callback that `@callback name(args) :: type` declares. */
export function declareCallback(module: ModuleBuilder, quoted: Term, macro: boolean): Term {
  const signature = callArguments(quoted, 'when', 2)?.[0] ?? quoted
  const call = callArguments(signature, '::', 2)?.[0] ?? signature
  if (call instanceof Tuple && call.items[0] instanceof Atom) {
    const third = call.items[2] as Term
    const arity = isList(third) ? (listItems(third)?.length ?? 0) : 0
    const { name } = call.items[0]
    if (!module.callbacks.some((known) => known.name === name && known.arity === arity)) module.callbacks.push({ name, arity, macro })
  }
  return atom('ok')
}
