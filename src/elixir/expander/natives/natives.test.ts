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

test('Macro.path/2 goes from what was found outwards', () =>
  expectRun('Macro.path(quote(do: f([a: {1, 2}])), & &1 == 2)', '[2, {1, 2}, {:a, {1, 2}}, [a: {1, 2}], {:f, [], [[a: {1, 2}]]}]'))
test('Macro.unescape_string/1,2', async () => {
  await expectRun('Macro.unescape_string("a\\\\nb\\\\x41")', '"a\\nbA"')
  await expectRun('Macro.unescape_string("a\\\\nb\\\\t", fn ?n -> ?N\n_ -> false end)', '"aNb\\\\t"')
})
test('Macro.escape/2 with unquote', () => expectRun('Macro.escape({:unquote, [], [1]}, unquote: true)', '1'))
test('Macro.struct_info!/2', () =>
  expectRun('defmodule S do\n  defstruct a: 1\nend\nMacro.struct_info!(S, __ENV__)', '[%{default: 1, field: :a}]'))
test('macro_exported?/3 knows the macros of Kernel', () =>
  expectRun('{macro_exported?(Kernel, :if, 2), macro_exported?(Kernel, :hd, 1)}', '{true, false}'))
test('Code.quoted_to_algebra/1 is laid out in any width', () =>
  expectRun(
    'doc = Code.quoted_to_algebra(quote(do: f(a, b)))\nfor w <- [80, 3], do: doc |> Inspect.Algebra.format(w) |> IO.iodata_to_binary()',
    '["f(a, b)", "f(\\n  a,\\n  b\\n)"]',
  ))
test('Code.string_to_quoted_with_comments/1', () =>
  expectRun(
    'Code.string_to_quoted_with_comments("# a\\n:x # b\\n\\n")',
    '{:ok, :x, [%{column: 1, line: 1, next_eol_count: 1, previous_eol_count: 1, text: "# a"}, %{column: 4, line: 2, next_eol_count: 2, previous_eol_count: 0, text: "# b"}]}',
  ))
test('Code.eval_quoted_with_env/3 answers what to go on from', () =>
  expectRun(
    '{_, binding, env} = Code.eval_quoted_with_env(quote(do: alias(A.B)), [x: 1], Code.env_for_eval([]))\n{binding, env.aliases}',
    '{[x: 1], [{B, A.B}]}',
  ))
test('compiler options', async () => {
  await expectRun('{Code.compiler_options(docs: false), Code.get_compiler_option(:docs)}', '{%{docs: true}, false}')
  await expectRaise('Code.put_compiler_option(:docs, 1)', 'RuntimeError', 'compiler option :docs should be a boolean, got: 1')
})
test('Macro.Env: what names stand for', () =>
  expectRun(
    'alias A.B, as: C\n{:macro, Kernel, expand} = Macro.Env.expand_import(__ENV__, [], :tap, 2)\n{Macro.Env.fetch_alias(__ENV__, :C), Macro.Env.expand_alias(__ENV__, [], [:C, :D]), is_function(expand, 2), Macro.Env.expand_import(__ENV__, [], :nope, 2)}',
    '{{:ok, A.B}, {:alias, A.B.D}, true, {:error, :not_found}}',
  ))
test('Macro.Env.define_alias/3 and define_import/4 make another environment', () =>
  expectRun(
    '{:ok, env} = Macro.Env.define_alias(__ENV__, [], A.B)\n{:ok, more} = Macro.Env.define_import(env, [], List, only: [flatten: 1])\n{env.aliases, Macro.Env.lookup_import(more, {:flatten, 1}), Macro.Env.define_import(env, [], List, only: [nope: 1])}',
    '{[{B, A.B}], [function: List], {:error, "cannot import List.nope/1 because it is undefined or private"}}',
  ))
