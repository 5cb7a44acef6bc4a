import type { Env } from '#elixir/expander/env.ts'
import { Atom, atom } from '#terms/atom.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

/** Notes a function of a protocol: `def name(data, …)` without a body. */
export function declareProtocolFunction(call: Term, env: Env): Term {
  const module = env.module
  if (module?.protocol === undefined || !(call instanceof Tuple) || !(call.items[0] instanceof Atom)) {
    return raiseArgument('expected a function signature in the protocol')
  }
  const third = call.items[2] as Term
  const arity = isList(third) ? (listItems(third)?.length ?? 0) : 0
  const { name } = call.items[0]
  if (arity === 0) return raiseArgument('protocol functions expect at least one argument')
  module.protocol.push({ name, arity })
  module.callbacks.push({ name, arity, macro: false })
  return tuple(atom(name), arity)
}
