import { test } from 'vitest'
import { expectRun } from '#elixir/testing/expect-run.ts'

const TOOLS = `
defmodule Tools do
  defmacro twice(x), do: quote(do: (t = unquote(x); t * 2))
  defmacro leak(x), do: quote(do: var!(leaked) = unquote(x))
  defmacro pair(a, b \\\\ :none), do: quote(do: {unquote(a), unquote(b)})
  defmacro where, do: {__CALLER__.module, __CALLER__.line} |> Macro.escape()
  defmacro short, do: quote(do: (alias String, as: S; S.upcase("a")))
  defmacro make(name, value), do: quote(do: def(unquote(name)(), do: unquote(value)))
  defmacrop tripled(x), do: quote(do: unquote(x) * 3)
  def nine, do: tripled(3)
end
import Tools
`

test('hygiene: variables of a macro are its own', () => expectRun(`${TOOLS}t = 1\n{twice(5), t}`, '{10, 1}'))
test("var!/1: the variable is the caller's", () => expectRun(`${TOOLS}leak(3)\nleaked`, '3'))
test('macros may have default arguments', () => expectRun(`${TOOLS}{pair(1), pair(1, 2)}`, '{{1, :none}, {1, 2}}'))
test('__CALLER__ is where the macro is called', () => expectRun(`${TOOLS}where()`, '{nil, 13}'))
test('aliases of a macro hold in its code', () => expectRun(`${TOOLS}short()`, '"A"'))
test('private macros run in the module that defines them', () => expectRun(`${TOOLS}Tools.nine()`, '9'))
test('macros define functions', () => expectRun(`${TOOLS}defmodule M do\n  make(:one, 1)\nend\nM.one()`, '1'))
test('Macro.expand_once/2 expands one step', () => expectRun(`${TOOLS}Macro.expand_once(quote(do: pair(1)), __ENV__)`, '{1, :none}'))

test('defguard: the argument is evaluated once outside of guards', () =>
  expectRun(
    `defmodule G do
      defguard is_even(x) when is_integer(x) and rem(x, 2) == 0
      def kind(x) when is_even(x), do: :even
      def kind(_), do: :odd
      def even?(x), do: is_even(x)
    end
    {G.kind(2), G.kind(3), G.even?(4), G.even?(:a)}`,
    '{:even, :odd, true, false}',
  ))
