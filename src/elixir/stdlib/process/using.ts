import { callArguments } from '#elixir/expander/quoted.ts'
import type { Template } from '#elixir/expander/template.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import type { NativeMacro } from '#elixir/native.ts'
import { atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Cons, EMPTY_LIST, type List, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

/** Marks what is defined as written by the macro, not by the module that uses it: `@impl` in one says nothing about the other. */
function stamped(quoted: Term): Term {
  if (quoted instanceof Cons) return listFrom((listItems(quoted) ?? []).map(stamped))
  if (!(quoted instanceof Tuple)) return quoted
  const args = callArguments(quoted, 'def')
  if (args === undefined) return new Tuple(quoted.items.map(stamped))
  const [head, ...rest] = args as [Term, ...Term[]]
  return new Tuple([quoted.items[0] as Term, quoted.items[1] as Term, listFrom([withContext(head), ...rest])])
}

function withContext(head: Term): Term {
  if (!(head instanceof Tuple) || head.items.length !== 3) return head
  const [name, meta, args] = head.items as [Term, Term, Term]
  if (callArguments(head, 'when') !== undefined) return new Tuple([name, meta, stampFirst(args)])
  return new Tuple([name, new Cons(tuple(atom('context'), KERNEL), meta as List), args])
}

function stampFirst(args: Term): Term {
  const [head, ...rest] = (listItems(args) ?? []) as [Term, ...Term[]]
  return listFrom([withContext(head), ...rest])
}

const KERNEL = moduleAtom('Kernel')

/** `__using__/1` that injects the template; its hole `options` holds what `use` was given. */
export function usingMacro(template: Template): NativeMacro {
  // biome-ignore lint/correctness/useYield: a macro is an effect
  return function* (_env: MacroEnvironment, options: Term = EMPTY_LIST): Effect<Term> {
    return stamped(template.fill({ options }))
  }
}
