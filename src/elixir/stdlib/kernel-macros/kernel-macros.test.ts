import { expect, test } from 'vitest'
import { expectRaise, expectRun } from '#elixir/testing/expect-run.ts'
import { runElixir } from '#elixir/testing/run.ts'

test('|>/2 puts the value first', () => expectRun('[3, 1] |> Enum.sort() |> hd()', '1'))
test('|>/2: what is no call raises', () =>
  expectRaise(
    '"a" |> 1',
    'ArgumentError',
    'cannot pipe "a" into 1, can only pipe into local calls foo(), remote calls Foo.bar() or anonymous function calls foo.()',
  ))
test('in/2: lists and ranges', () => expectRun('{2 in [1, 2], 3 in 1..2, 2 not in [x = 2]}', '{true, false, false}'))
test('in/2 in a guard', () => expectRun('case 4 do\n  n when n in 0..8//3 -> :three\n  n when n in 1..5 -> :small\nend', ':small'))
test('&&/2 and ||/2 answer the deciding value', () => expectRun('{nil && 1, 2 && 1, nil || 3, false || nil}', '{nil, 1, 3, nil}'))
test('put_in/2 along fields and keys', () => expectRun('m = %{a: %{b: [c: 1]}}\nput_in(m.a.b[:c], 5)', '%{a: %{b: [c: 5]}}'))
test('update_in/2', () => expectRun('m = %{a: %{b: 1}}\nupdate_in(m[:a][:b], &(&1 + 1))', '%{a: %{b: 2}}'))
test('get_in/1 stops at nil', () => expectRun('m = %{a: nil}\nget_in(m.a.b)', 'nil'))
test('pop_in/1', () => expectRun('m = %{a: %{b: 1, c: 2}}\npop_in(m.a[:b])', '{1, %{a: %{c: 2}}}'))
test('get_and_update_in/2', () => expectRun('m = %{a: 1}\nget_and_update_in(m.a, &{&1, &1 + 1})', '{1, %{a: 2}}'))
test('destructure/2 fills up with nil', () => expectRun('destructure([a, b, c], [1, 2])\n{a, b, c}', '{1, 2, nil}'))
test('match?/2 with a guard', () => expectRun('match?({:ok, n} when n > 1, {:ok, 2})', 'true'))
test('binding/0 is sorted by name', () => expectRun('b = 1\na = 2\nbinding()', '[a: 2, b: 1]'))
test('sigils of words', () => expectRun('{~w(a b)a, ~w(a b)c, ~w(a#{1} b)}', '{[:a, :b], [~c"a", ~c"b"], ["a1", "b"]}'))
test('a sigil of a wrong date raises', () =>
  expectRaise('~D[2024-02-30]', 'ArgumentError', 'cannot parse "2024-02-30" as Date for Calendar.ISO, reason: :invalid_date'))
test('raise/1: what is no exception raises', () =>
  expectRaise(
    'raise 42',
    'ArgumentError',
    'raise/1 and reraise/2 expect a module name, string or exception as the first argument, got: 42',
  ))

test('dbg/1 prints each step of a pipeline', async () => {
  const run = await runElixir('[1, 2]\n|> Enum.map(&(&1 * 2))\n|> Enum.sum()\n|> dbg()')
  expect(run.output).toBe('[script.exs:4: (file)]\n[1, 2] #=> [1, 2]\n|> Enum.map(&(&1 * 2)) #=> [2, 4]\n|> Enum.sum() #=> 6\n\n')
})

test('dbg/1 names the clause of a case that matched', async () => {
  const run = await runElixir('dbg(case 2 do\n  1 -> :one\n  _ -> :many\nend)')
  expect(run.output).toBe(
    '[script.exs:1: (file)]\nCase argument:\n2 #=> 2\n\nCase expression (clause #2 matched):\ncase 2 do\n  1 -> :one\n  _ -> :many\nend #=> :many\n\n',
  )
})

test('dbg/1 in the middle of a pipeline sees the steps before it', async () => {
  const run = await runElixir('[1, 2] |> Enum.map(& &1) |> dbg() |> Enum.sum() |> dbg()')
  expect(run.output).toBe(
    '[script.exs:1: (file)]\nvalue #=> [1, 2]\n\n[script.exs:1: (file)]\n[1, 2] #=> [1, 2]\n|> Enum.map(& &1) #=> [1, 2]\n|> dbg() #=> [1, 2]\n|> Enum.sum() #=> 3\n\n',
  )
})

test('dbg/1 shows the left sides of boolean operators, whichever they are', async () => {
  const run = await runElixir('dbg(true and false or :x)')
  expect(run.output).toBe('[script.exs:1: (file)]\ntrue #=> true\ntrue and false #=> false\n(true and false) or :x #=> :x\n\n')
})

test('dbg/1 shows what with/1 matched', async () => {
  const run = await runElixir('dbg(with {:ok, a} <- {:ok, 1}, b = a + 1, {:ok, _} <- :error, do: b)')
  expect(run.output).toBe(
    '[script.exs:1: (file)]\nWith clauses:\n{:ok, 1} #=> {:ok, 1}\na + 1 #=> 2\n:error #=> :error\n\nWith expression:\nwith {:ok, a} <- {:ok, 1}, b = a + 1, {:ok, _} <- :error do\n  b\nend #=> :error\n\n',
  )
})

test('dbg/1 shows each expression of a block', async () => {
  const run = await runElixir('dbg((\n  a = 1\n  a + 1\n))')
  expect(run.output).toBe('[script.exs:1: (file)]\nCode block:\n(\n  a = 1 #=> 1\n  a + 1 #=> 2\n)\n\n')
})

test('dbg/2 inspects with its options', async () => {
  const run = await runElixir('dbg(Enum.to_list(1..9), limit: 2)')
  expect(run.output).toBe('[script.exs:1: (file)]\nEnum.to_list(1..9) #=> [1, 2, ...]\n\n')
})

test('|>: a macro is given the pipeline before it as it is written', () =>
  expectRun(
    'defmodule M do\n  defmacro show(code), do: Macro.to_string(code)\nend\nrequire M\n1 |> to_string() |> String.upcase() |> M.show()',
    '"1 |> to_string() |> String.upcase()"',
  ))

test('|>: operators and unquote are no calls', async () => {
  await expectRaise(
    '1 |> + 2',
    'ArgumentError',
    'piping into a unary operator is not supported, please use the qualified name: Kernel.+(2), instead of +2',
  )
  await expectRaise('1 |> !x', 'ArgumentError', 'cannot pipe 1 into !x, the :! operator can only take one argument')
  await expectRaise('1 |> (2 * 3)', 'ArgumentError', 'cannot pipe 1 into 2 * 3, the :* operator can only take two arguments')
})

test('raise: an atom that is no module', async () => {
  await expectRaise('raise nil', 'UndefinedFunctionError', 'function nil.exception/1 is undefined')
  await expectRaise('reraise "x", [code: 1]', 'ArgumentError', 'argument error')
})

test('defguard: private guards, attributes and macros of other modules are gone from what it becomes', () =>
  expectRun(
    'defmodule G do\n  require Integer\n  @most 9\n  defguardp even(n) when Integer.is_even(n)\n  defguard small_even(n) when even(n) and n < @most\n  defguard always() when true\nend\nrequire G\nf = fn\n  x when G.small_even(x) -> :small\n  x when x == 1 and G.always() -> :one\n  _ -> nil\nend\n{Enum.map([4, 12, 1], f), G.small_even(2), G.small_even(3)}',
    '{[:small, nil, :one], true, false}',
  ))

test('a guard alone, and an operator of Bitwise in one', () =>
  expectRun(
    'import Bitwise\nf = fn () when 1 == 1 -> :always end\ng = fn x when (x &&& 1) == 1 -> :odd; _ -> :even end\n{f.(), g.(3), g.(4)}',
    '{:always, :odd, :even}',
  ))
