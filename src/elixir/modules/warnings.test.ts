import { test } from 'vitest'
import { expectDiagnostics } from '#elixir/testing/expect-run.ts'

const NOT_MEANT = 'is unused (if the variable is not meant to be used, prefix it with an underscore)'
const SHADOWS =
  'is unused (there is a variable with the same name in the context, use the pin operator (^) to match on it or prefix this variable with underscore if it is not meant to be used)'

test('unused variables: inner scopes first, by name', async () => {
  await expectDiagnostics('fn x -> 1 end', [`variable "x" ${NOT_MEANT}`])
  await expectDiagnostics('defmodule A do\n  def f(b, a) do\n    case a do\n      q -> 1\n    end\n    a = 2\n  end\nend', [
    `variable "q" ${NOT_MEANT}`,
    `variable "a" ${SHADOWS}`,
    `variable "b" ${NOT_MEANT}`,
  ])
})

test('underscored variables that are read, or stand twice in a pattern', async () => {
  await expectDiagnostics('fn _x -> _x end', [
    'the underscored variable "_x" is used after being set. A leading underscore indicates that the value of the variable should be ignored. If this is intended please rename the variable to remove the underscore',
  ])
  await expectDiagnostics('{_a, _a} = {1, 1}', [
    'the underscored variable "_a" appears more than once in a match. This means the pattern will only match if all "_a" bind to the same value. If this is the intended behaviour, please remove the leading underscore from the variable name, otherwise give the variables different names',
  ])
})

test('code that does nothing', async () => {
  await expectDiagnostics('defmodule A do\n  def f(x) do\n    "a"\n    x\n    x == 1\n    x + 1\n    x\n  end\nend', [
    'code block contains unused literal "a" (remove the literal or assign it to _ to avoid warnings)',
    'variable x in code block has no effect as it is never returned (remove the variable or assign it to _ to avoid warnings)',
    'use of operator == has no effect',
    "the result of evaluating operator '+'/2 is ignored (suppress the warning by assigning the expression to the _ variable)",
  ])
})

test('unused aliases and imports of a module', async () => {
  const source = `defmodule A do
  alias Foo.{Bar, Baz}
  alias Foo.Quiet, warn: false
  import Enum
  import List, only: [first: 1, last: 1]
  def f, do: {Baz, first([1])}
end`
  await expectDiagnostics(source, ['unused alias Bar', 'unused import Enum', 'unused import List.last/1'])
})

test('private functions that nothing public reaches, and defaults that no call leaves out', async () => {
  const source = `defmodule A do
  defp a, do: b()
  defp b, do: a()
  defp c(x \\\\ 1, y \\\\ 2, z \\\\ 3), do: {x, y, z}
  defp d(x, y \\\\ 2), do: {x, y}
  defmacrop e(x), do: x
  def f, do: {c(1), d(1, 2)}
end`
  await expectDiagnostics(source, [
    'function a/0 is unused',
    'function b/0 is unused',
    'the default value for the first optional argument in c/3 is never used',
    'default values for the optional arguments in d/2 are never used',
    'macro e/1 is unused',
  ])
})

test('attributes that are never read; reserved and registered ones need not be', async () => {
  const source = `defmodule A do
  @moduledoc "a"
  @used 1
  @unused 2
  Module.register_attribute(__MODULE__, :many, accumulate: true)
  @many 3
  def f, do: @used
end`
  await expectDiagnostics(source, ['module attribute @unused was set but never used'])
})

test('clauses behind one that always matches', async () => {
  const source = `defmodule A do
  def f(_), do: 1
  def f(1), do: 2
  def g(x) do
    case x do
      1 -> 1
      1 -> 2
      y -> y
      _ -> 3
    end
  end
end`
  await expectDiagnostics(source, [
    'this clause for f/1 cannot match because a previous clause at line 2 always matches',
    'this clause cannot match because a previous clause at line 6 always matches',
    'this clause cannot match because a previous clause at line 8 always matches',
  ])
})

test('documentation that is written twice, or of a private function', async () => {
  await expectDiagnostics('defmodule A do\n  @doc "a"\n  @doc "b"\n  def f, do: g()\n  @doc "c"\n  defp g, do: 1\nend', [
    'redefining @doc attribute previously set at line 2',
    'defp g/0 is private, @doc attribute is always discarded for private functions/macros/types',
  ])
})

test('heads without a body, specifications without a function, macros after their use', async () => {
  await expectDiagnostics('defmodule A do\n  def f(x)\nend', ['implementation not provided for predefined def f/1'])
  await expectDiagnostics('defmodule A do\n  @spec g(integer) :: integer\n  def f(x), do: x\nend', ['spec for undefined function g/1'])
  await expectDiagnostics('defmodule A do\n  def f, do: m(1)\n  defmacro m(x), do: x\nend', [
    'cannot invoke macro m/1 before its definition',
  ])
})

test('what guards and patterns cannot hold', async () => {
  await expectDiagnostics('fn x when x = 1 -> x end', [
    'invalid expression in guards, = is not allowed in guards. To learn more about guards, visit: https://hexdocs.pm/elixir/patterns-and-guards.html#guards',
  ])
  await expectDiagnostics('fn x when foo(x) -> x end', [
    'cannot find or invoke local foo/1 inside a guard. Only macros can be invoked inside a guard and they must be defined before their invocation. Called as: foo(x)',
  ])
  await expectDiagnostics('x = 1\nx + 1 = 2', ['cannot invoke remote function :erlang.+/2 inside a match'])
  await expectDiagnostics('fn (case 1 do 1 -> 2 end) -> 1 end', ['invalid pattern in match, case is not allowed in matches'])
})
