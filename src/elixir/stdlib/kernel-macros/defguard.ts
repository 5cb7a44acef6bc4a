import { callArguments, isVariable, quotedBlock, quotedCall, quotedKeyword } from '#elixir/expander/quoted.ts'
import { template } from '#elixir/expander/template.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Cons, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'

/** `defguard name(args) when expression` as a macro: in a guard the expression itself, elsewhere with each argument evaluated once. */
export function guardDefinition(kind: 'defmacro' | 'defmacrop') {
  return function* (_env: MacroEnvironment, quoted: Term): Effect<Term> {
    const sides = callArguments(quoted, 'when', 2)
    if (sides === undefined) return raiseArgument('invalid syntax in defguard: expected a guard after "when"')
    const [signature, expression] = sides as [Tuple, Term]
    const names = new Set(argumentNames(signature))
    const inGuard = quotedCall('quote', [quotedKeyword([['do', unquoteVariables(expression, names)]])])
    const bindings = [...argumentNodes(signature)].map((variable) => quotedCall('=', [variable, quotedCall('unquote', [variable])]))
    const elsewhere = quotedCall('quote', [quotedKeyword([['do', quotedBlock([...bindings, expression])]])])
    return quotedCall(kind, [signature, quotedKeyword([['do', CHOICE.fill({ in_guard: inGuard, elsewhere })]])])
  }
}

const CHOICE = template(`
  case __CALLER__.context do
    :guard -> unquote(in_guard)
    _ -> unquote(elsewhere)
  end
`)

function argumentNodes(signature: Tuple): Tuple[] {
  const third = signature.items[2] as Term
  return (isList(third) ? (listItems(third) ?? []) : []).filter(isVariable)
}

function argumentNames(signature: Tuple): string[] {
  return argumentNodes(signature).map((variable) => (variable.items[0] as Atom).name)
}

function unquoteVariables(quoted: Term, names: ReadonlySet<string>): Term {
  if (quoted instanceof Cons) return listFrom((listItems(quoted) ?? []).map((item) => unquoteVariables(item, names)))
  if (!(quoted instanceof Tuple)) return quoted
  if (isVariable(quoted)) {
    const head = quoted.items[0]
    return head instanceof Atom && names.has(head.name) ? quotedCall('unquote', [quoted]) : quoted
  }
  return new Tuple(quoted.items.map((item) => unquoteVariables(item, names)))
}
