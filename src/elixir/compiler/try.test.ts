import { test } from 'vitest'
import { expectOutput, expectRaise, expectRun } from '#elixir/testing/expect-run.ts'

const EVERY_PART = `
f = fn x ->
  try do
    case x do
      1 -> raise "one"
      2 -> throw(:two)
      3 -> exit(:three)
      4 -> :erlang.error(:four)
      5 -> 1 / 0
      _ -> x
    end
  rescue
    e in [RuntimeError, ArithmeticError] -> {:rescued, e.__struct__}
    e in ErlangError -> {:erlang, e.original}
  catch
    :throw, v -> {:thrown, v}
    :exit, v -> {:exited, v}
  else
    6 -> :six
    v -> {:else, v}
  end
end
`

test('rescue, catch and else', async () => {
  await expectRun(
    `${EVERY_PART}Enum.map(1..7, f)`,
    '[{:rescued, RuntimeError}, {:thrown, :two}, {:exited, :three}, {:erlang, :four}, {:rescued, ArithmeticError}, :six, {:else, 7}]',
  )
})

test('after runs on both ways out', async () => {
  await expectOutput('try do\n  try do raise "a" after IO.puts("inner") end\nrescue\n  e -> IO.puts(e.message)\nend', 'inner\na\n')
  await expectOutput('x = try do 1 after IO.puts("done") end\nIO.puts(x)', 'done\n1\n')
})

test('what no clause takes goes further out', async () => {
  await expectRun(
    'try do\n  try do raise "a" rescue ArgumentError -> :no end\nrescue\n  e in RuntimeError -> {:outer, e.message}\nend',
    '{:outer, "a"}',
  )
})

test('catch with a guard', async () => {
  await expectRun('try do throw(1) catch x when x > 3 -> :big; x -> {:small, x} end', '{:small, 1}')
})

test('the stack trace of what was rescued', async () => {
  await expectRun(
    `
defmodule A do
  def run(x), do: {:ok, inner(x)}
  def inner(x), do: [1 + x]
end
try do
  A.run(:a)
rescue
  _ -> Enum.take(__STACKTRACE__, 3) |> Enum.map(fn {m, f, a, _} -> {m, f, a} end)
end`,
    '[{:erlang, :+, [1, :a]}, {A, :inner, 1}, {A, :run, 1}]',
  )
})

test('else without a clause that matches', async () => {
  await expectRaise('try do :no else :ok -> 1 rescue e -> e end', 'TryClauseError', 'no try clause matching: :no')
})
