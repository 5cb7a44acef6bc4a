import { test } from 'vitest'
import { expectRun } from '#elixir/testing/expect-run.ts'

const SHELF = `
defmodule Shelf do
  defstruct items: %{}
  defimpl Enumerable do
    def count(shelf), do: {:ok, map_size(shelf.items) * 100}
    def member?(shelf, key), do: {:ok, Map.has_key?(shelf.items, key)}
    def slice(shelf), do: {:ok, map_size(shelf.items), fn _ -> [:sliced] end}
    def reduce(shelf, acc, fun), do: Enumerable.List.reduce(Map.to_list(shelf.items), acc, fun)
  end
end
shelf = %Shelf{items: %{a: 1}}
`

test('count/1, member?/2 and slice/1 of an implementation are asked', () =>
  expectRun(
    `${SHELF}{Enum.count(shelf), :a in shelf, Enum.member?(shelf, :b), Enum.at(shelf, 0), Enum.slice(shelf, 0, 1), Enum.empty?(shelf), Enum.to_list(shelf)}`,
    '{100, true, false, :sliced, [:sliced], false, [a: 1]}',
  ))
