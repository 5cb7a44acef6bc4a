import { test } from 'vitest'
import { expectRaise, expectRun } from '#elixir/testing/expect-run.ts'

test('Code.eval_string/2 answers the bindings, the newest first', () =>
  expectRun('Code.eval_string("y = x + 1", x: 1)', '{2, [y: 2, x: 1]}'))
test('Code.string_to_quoted/1 of what is no Elixir', () =>
  expectRun('Code.string_to_quoted("1 +") |> elem(1) |> elem(1)', '"syntax error before: "'))
test('Code.ensure_compiled!/1 of a module that is not there raises', () =>
  expectRaise('Code.ensure_compiled!(Nope)', 'ArgumentError', 'could not load module Nope due to reason :nofile'))
test('Code.with_diagnostics/1 collects what the compiler reports', () =>
  expectRun(
    '{_, d} = Code.with_diagnostics(fn -> Code.eval_string("defmodule A do\\n  def f(x), do: 1\\nend") end)\nEnum.map(d, & &1.severity)',
    '[:warning]',
  ))
test('Macro.escape/1', () => expectRun('Macro.escape({1, %{a: {2, 3, 4}}})', '{1, {:%{}, [], [a: {:{}, [], [2, 3, 4]}]}}'))
test('Macro.postwalk/2', () =>
  expectRun('Macro.postwalk([1, {2, [3]}], fn n when is_integer(n) -> n * 2\nother -> other end)', '[2, {4, [6]}]'))
test('Macro.prewalk/3 carries an accumulator', () =>
  expectRun('Macro.prewalk(quote(do: a + b), 0, fn n, acc -> {n, acc + 1} end) |> elem(1)', '3'))
test('Macro.underscore/1 and Macro.camelize/1', () =>
  expectRun('{Macro.underscore("ShopItem.OrderLine"), Macro.camelize("order_line")}', '{"shop_item/order_line", "OrderLine"}'))
test('Macro.expand/2 shows what if stands for', () =>
  expectRun('Macro.expand_once(quote(do: unless(a, do: b)), __ENV__) |> Macro.to_string()', '"if a do\\n  nil\\nelse\\n  b\\nend"'))
test('Module.concat/2 and Module.split/1', () => expectRun('{Module.concat(A, "B.C"), Module.split(A.B)}', '{A.B.C, ["A", "B"]}'))
test('Module.create/3', () =>
  expectRun('Module.create(Q, quote(do: def(hi(n), do: {:hi, n})), Macro.Env.location(__ENV__))\nQ.hi(3)', '{:hi, 3}'))
test('Module.get_attribute/2 of a module that is complete raises', () =>
  expectRaise(
    'defmodule A do\nend\nModule.get_attribute(A, :x)',
    'ArgumentError',
    'could not call Module.get_attribute/2 because the module A is already compiled',
  ))
test('Protocol.assert_impl!/2', () =>
  expectRaise(
    'defprotocol P do\n  def p(x)\nend\nProtocol.assert_impl!(P, Integer)',
    'ArgumentError',
    'could not load module P.Integer due to reason :nofile',
  ))
