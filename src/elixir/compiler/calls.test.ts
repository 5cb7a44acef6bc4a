import { test } from 'vitest'
import { expectRaise, expectRun } from '#elixir/testing/expect-run.ts'

test('tail calls take no space, alone, mutual, through case and with', async () => {
  await expectRun(
    `
defmodule Tail do
  def even(0), do: true
  def even(n), do: odd(n - 1)
  def odd(0), do: false
  def odd(n), do: even(n - 1)
  def through(n) do
    case n do
      0 -> :done
      _ -> with {:ok, m} <- {:ok, n - 1}, do: (if m >= 0, do: through(m))
    end
  end
end
{Tail.even(1_000_000), Tail.through(500_000)}`,
    '{true, :done}',
  )
})

test('arguments are evaluated in order', async () => {
  await expectRun(
    'log = fn x -> send(self(), x); x end\nf = fn a, b, c -> {a, b, c} end\nf.(log.(1), log.(2), log.(3))\nfor _ <- 1..3, do: receive(do: (x -> x))',
    '[1, 2, 3]',
  )
})

test('module code names the function around an anonymous one', async () => {
  await expectRaise(
    'defmodule A do\n  def run(x), do: (fn 1 -> :one end).(x)\nend\nA.run(2)',
    'FunctionClauseError',
    'no function clause matching in anonymous fn/1 in A.run/1',
  )
  await expectRaise(
    '(fn 1 -> :one end).(2)',
    'FunctionClauseError',
    'no function clause matching in :erl_eval."-inside-an-interpreted-fun-"/1',
  )
})

test('calls of what is no function', async () => {
  await expectRaise('x = 5\nx.(1)', 'BadFunctionError', 'expected a function, got: 5')
  await expectRaise(
    'f = fn -> :zero end\nf.(1)',
    'BadArityError',
    '#Function<43.3316493/0 in :erl_eval.expr/6> with arity 0 called with 1 argument (1)',
  )
  await expectRaise(
    'Missing.run(1)',
    'UndefinedFunctionError',
    'function Missing.run/1 is undefined (module Missing is not available). Make sure the module name is correct and has been specified in full (or that an alias has been defined)',
  )
})

test('a field of a map, or a function of a module', async () => {
  await expectRun('m = %{name: "x", run: 1}\n{m.name, m.run()}', '{"x", 1}')
  await expectRun('defmodule A do\n  def name, do: :a\nend\nm = A\nm.name', ':a')
  await expectRaise('m = %{nam: 1}\nm.name', 'KeyError', 'key :name not found in: %{nam: 1}')
})

test('updates of maps', async () => {
  await expectRun('m = %{a: 1, b: 2}\n%{m | a: 3}', '%{a: 3, b: 2}')
  await expectRaise('m = %{a: 1}\n%{m | x: 3}', 'KeyError', 'key :x not found in: %{a: 1}')
  await expectRaise('defmodule A do\n  def put(m), do: %{m | id: 1}\nend\nA.put(%{a: 1})', 'KeyError', 'key :id not found')
  await expectRaise('m = nil\n%{m | x: 3}', 'BadMapError', 'expected a map, got: nil')
})

test('with, and what it leaves by', async () => {
  await expectRun('with {:ok, a} <- {:ok, 1}, b = a + 1, {:ok, c} when c > b <- {:ok, 5}, do: {a, b, c}', '{1, 2, 5}')
  await expectRun('with {:ok, a} <- {:error, 1}, do: a', '{:error, 1}')
  await expectRaise('with {:ok, a} <- {:error, 1} do a else :error -> 1 end', 'WithClauseError', 'no with clause matching: {:error, 1}')
})

test('an error in a guard fails its alternative only', async () => {
  await expectRun(
    'f = fn x when map_size(x) > 1 when tuple_size(x) > 1 -> true; _ -> false end\n{f.({1, 2}), f.(%{}), f.(1)}',
    '{true, false, false}',
  )
  await expectRun('f = fn x when map_size(x) > 1 or tuple_size(x) > 1 -> true; _ -> false end\nf.({1, 2})', 'false')
})

test('no clause for a value', async () => {
  await expectRaise('case 2 do 1 -> :a end', 'CaseClauseError', 'no case clause matching: 2')
  await expectRaise('cond do\n  nil -> 1\nend', 'CondClauseError', 'no cond clause evaluated to a truthy value')
  await expectRaise('1 = 2', 'MatchError', 'no match of right hand side value: 2')
  await expectRaise('x = "y"\nx and true', 'BadBooleanError', 'expected a boolean on left-side of "and", got: "y"')
})
