import { callArguments, isNode } from '#elixir/expander/quoted.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'

/** `left |> right`: the left code as first argument of the right call. */
export function* pipe(_env: MacroEnvironment, left: Term, right: Term): Effect<Term> {
  if (isNode(right) && right.items[0] === DBG) return pipeInto(left, right, 0)
  return unpipe(left)
    .concat([right])
    .reduce((value, call) => pipeInto(value, call, 0))
}

/** `dbg` at the end of a pipeline sees its steps. */
const DBG = atom('dbg')

/** The steps of a pipeline, first to last. */
export function unpipe(quoted: Term): Term[] {
  const sides = callArguments(quoted, '|>', 2)
  return sides === undefined ? [quoted] : [...unpipe(sides[0] as Term), sides[1] as Term]
}

/** `Macro.pipe/3`: the call with `value` as its argument at `position`. Raises ArgumentError for what is no call. */
export function pipeInto(value: Term, call: Term, position: number): Term {
  if (!(call instanceof Tuple) || call.items.length !== 3)
    return cannotPipe(value, call, 'can only pipe into local calls foo(), remote calls Foo.bar() or anonymous function calls foo.()')
  const [head, meta, third] = call.items as [Term, Term, Term]
  const name = head instanceof Atom ? head.name : undefined
  if (name === '&')
    return raiseArgument(
      `cannot pipe ${quotedToText(value)} into ${quotedToText(call)}, the & operator creates a function and cannot be piped into; wrap it in parentheses and call it: |> (${quotedToText(call)}).()`,
    )
  if (name === '{}' || name === '%{}' || name === '%' || name === '<<>>' || name === '__aliases__')
    return cannotPipe(value, call, 'can only pipe into local calls foo(), remote calls Foo.bar() or anonymous function calls foo.()')
  if (name === 'fn')
    return raiseArgument(
      `cannot pipe ${quotedToText(value)} into an anonymous function without calling the function; use Kernel.then/2 instead or define the anonymous function as a regular private function`,
    )
  if (!isList(third)) return new Tuple([head, meta, listFrom([value])])
  const args = listItems(third) ?? []
  return new Tuple([head, meta, listFrom([...args.slice(0, position), value, ...args.slice(position)])])
}

function cannotPipe(value: Term, call: Term, why: string): never {
  return raiseArgument(`cannot pipe ${quotedToText(value)} into ${quotedToText(call)}, ${why}`)
}
