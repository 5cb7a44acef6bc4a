import { test } from 'vitest'
import { expectRun } from '#elixir/testing/expect-run.ts'

test('collections of literals have their values', () =>
  expectRun(
    'for n <- [1, 2], do: {{:a, [1, 2 | 3]}, %{x: [y: {1.5, "text"}]}, %{n => 1}}',
    '[{{:a, [1, 2 | 3]}, %{x: [y: {1.5, "text"}]}, %{1 => 1}}, {{:a, [1, 2 | 3]}, %{x: [y: {1.5, "text"}]}, %{2 => 1}}]',
  ))

test('of equal literal keys the last counts', () => expectRun('Enum.map([1], fn _ -> %{a: 1, b: 2, a: 3} end)', '[%{a: 3, b: 2}]'))

test('literal keys are updated in maps of different shapes', () =>
  expectRun(
    'for map <- [%{a: 1}, %{a: 1, b: 2}, Map.new(1..40, &{&1, &1}) |> Map.put(:a, 0)], do: Map.take(%{map | a: 9}, [:a, :b])',
    '[%{a: 9}, %{a: 9, b: 2}, %{a: 9}]',
  ))
