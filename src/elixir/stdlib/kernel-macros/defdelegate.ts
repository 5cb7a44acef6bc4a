import { callArguments, quotedBlock, quotedCall, quotedKeyword, quotedRemote } from '#elixir/expander/quoted.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { isList, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'

/** `defdelegate name(args), to: Module, as: other`. */
export function* defdelegate(_env: MacroEnvironment, calls: Term, options: Term): Effect<Term> {
  const to = keywordGet(options, 'to')
  if (to === undefined) return raiseArgument('expected to: to be given as argument')
  const as = keywordGet(options, 'as')
  const signatures = isList(calls) ? (listItems(calls) ?? []) : [calls]
  return quotedBlock(signatures.map((signature) => delegate(signature, to, as)))
}

function delegate(signature: Term, to: Term, as: Term | undefined): Term {
  if (!(signature instanceof Tuple) || !(signature.items[0] instanceof Atom)) return raiseArgument('invalid syntax in defdelegate')
  const third = signature.items[2] as Term
  const args = isList(third) ? (listItems(third) ?? []) : []
  const given = args.map((arg) => callArguments(arg, '\\\\', 2)?.[0] ?? arg)
  const name = as instanceof Atom ? as.name : signature.items[0].name
  return quotedCall('def', [signature, quotedKeyword([['do', quotedRemote(to, name, given)]])])
}
