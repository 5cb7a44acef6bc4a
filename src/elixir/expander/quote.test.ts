import { test } from 'vitest'
import { expectRun } from '#elixir/testing/expect-run.ts'

test('quote: imported functions carry where they come from', () =>
  expectRun('quote do: 1 + y', '{:+, [context: Elixir, imports: [{1, Kernel}, {2, Kernel}]], [1, {:y, [], Elixir}]}'))

test('quote: an alias is marked as not aliased', () =>
  expectRun('quote do: Foo.bar(1)', '{{:., [], [{:__aliases__, [alias: false], [:Foo]}, :bar]}, [], [1]}'))

test('quote: an alias in force is resolved where it is quoted', () =>
  expectRun('alias String, as: S\nquote do: S', '{:__aliases__, [alias: String], [:S]}'))

test('unquote/1 and unquote_splicing/1 put values in', () =>
  expectRun('x = 5\nquote do: [unquote(x), unquote_splicing([1, 2]), 3]', '[5, 1, 2, 3]'))

test('unquote/1 as the name of a call', () => expectRun('quote do: unquote(:foo)(1)', '{:foo, [], [1]}'))

test('unquote/1 behind a dot', () => expectRun('quote do: x.unquote(:y)(1)', '{{:., [], [{:x, [], Elixir}, :y]}, [], [1]}'))

test('quote: an inner quote keeps its unquote', () =>
  expectRun('quote(do: quote(do: unquote(x))) |> elem(2)', '[[do: {:unquote, [], [{:x, [], Elixir}]}]]'))

test('bind_quoted: values are bound once in front of the code', () =>
  expectRun('quote(bind_quoted: [z: 1 + 1], do: z * 2) |> Code.eval_quoted() |> elem(0)', '4'))

test('what quote adds to meta stands behind what was there', async () => {
  await expectRun('quote do: ~s(a)', '{:sigil_s, [delimiter: "(", context: Elixir, imports: [{2, Kernel}]], [{:<<>>, [], ["a"]}, []]}')
  await expectRun('elem(quote(do: foo -1), 1)', '[ambiguous_op: Elixir]')
})
