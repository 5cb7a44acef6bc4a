import { callArguments } from '#elixir/expander/quoted.ts'
import type { MacroEnvironment } from '#elixir/macro-environment.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import { infix } from '#elixir/parser/operators.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'

/** `left |> right`: the left code, as it is written, as first argument of the right call. */
// biome-ignore lint/correctness/useYield: an effect as all macros are
export function* pipe(_env: MacroEnvironment, left: Term, right: Term): Effect<Term> {
  return pipeInto(left, right, 0)
}

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
  if (name !== undefined) checkName(name, args, value, call)
  return new Tuple([head, meta, listFrom([...args.slice(0, position), value, ...args.slice(position)])])
}

const UNARY: ReadonlySet<string> = new Set(['+', '-', '!', '^', 'not', '&', '@', '~~~'])

/** Operators and `unquote` are no calls that take one argument more. */
function checkName(name: string, args: readonly Term[], value: Term, call: Term): void {
  if (name === 'unquote' && args.length === 0)
    raiseArgument(
      `cannot pipe ${quotedToText(value)} into the special form unquote/1 since unquote/1 is used to build the Elixir AST itself`,
    )
  if (args.length === 1 && (name === '+' || name === '-')) {
    const [operand] = args.map((arg) => quotedToText(arg))
    raiseArgument(
      `piping into a unary operator is not supported, please use the qualified name: Kernel.${name}(${operand}), instead of ${quotedToText(call)}`,
    )
  }
  if (args.length > 0 && UNARY.has(name)) cannotPipe(value, call, `the :${name} operator can only take one argument`)
  if (args.length === 2 && infix(name) !== undefined) cannotPipe(value, call, `the :${name} operator can only take two arguments`)
}

function cannotPipe(value: Term, call: Term, why: string): never {
  return raiseArgument(`cannot pipe ${quotedToText(value)} into ${quotedToText(call)}, ${why}`)
}
