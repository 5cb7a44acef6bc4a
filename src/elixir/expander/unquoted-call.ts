import { isAtom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

/** `unquote(callee)(args…)`: the callee is a name, a variable, or a call that gets more arguments. Raises ArgumentError for anything else. */
export function unquotedCall(callee: Term, meta: Term, args: Term): Term {
  if (isAtom(callee)) return tuple(callee, meta, args)
  if (callee instanceof Tuple && callee.items.length === 3) {
    const [head, ownMeta, third] = callee.items as [Term, Term, Term]
    if (isAtom(third)) return tuple(head, ownMeta, args)
    if (isList(third)) return tuple(head, ownMeta, listFrom([...(listItems(third) ?? []), ...(listItems(args) ?? [])]))
  }
  return raiseArgument(`expected unquote after dot to return an atom, a variable or a quoted call; unquote returned: ${inspect(callee)}`)
}
