import { test } from 'vitest'
import { expectValues } from '#elixir/testing/expect-run.ts'

test('Stream', () =>
  expectValues([
    [
      'Stream.transform(1..10, 0, fn x, a -> if a < 3, do: {[x, -x], a+1}, else: {:halt, a} end) |> Enum.to_list()',
      '[1, -1, 2, -2, 3, -3]',
    ],
    [
      'Stream.transform([1,2,3], fn -> 0 end, fn x, a -> {[x+a], a+1} end, fn a -> {[:last, a], a} end, fn _ -> IO.puts("after") end) |> Enum.to_list()',
      '[1, 3, 5, :last, 3]',
    ],
    ['Stream.resource(fn -> 3 end, fn 0 -> {:halt, 0}; n -> {[n], n-1} end, fn _ -> IO.puts("closed") end) |> Enum.to_list()', '[3, 2, 1]'],
    ['Stream.resource(fn -> 3 end, fn n -> {[n], n-1} end, fn n -> IO.puts("closed #{n}") end) |> Enum.take(2)', '[3, 2]'],
    ['Stream.unfold(5, fn 0 -> nil; n -> {n, n-1} end) |> Enum.to_list()', '[5, 4, 3, 2, 1]'],
    ['Stream.cycle([1,2]) |> Enum.take(5)', '[1, 2, 1, 2, 1]'],
    ['Stream.chunk_every(1..7, 3, 2) |> Enum.to_list()', '[[1, 2, 3], [3, 4, 5], [5, 6, 7], ~c"\\a"]'],
    ['Stream.chunk_every(1..7, 2, 3) |> Enum.to_list()', '[[1, 2], [4, 5], ~c"\\a"]'],
    ['Stream.dedup_by([1,3,2], &rem(&1,2)) |> Enum.to_list()', '[1, 2]'],
    ['Stream.with_index([:a]) |> Enum.to_list()', '[a: 0]'],
    ['Stream.take_while(1..5, & &1<3) |> Enum.to_list()', '[1, 2]'],
    ['Stream.drop(1..5, -2) |> Enum.to_list()', '[1, 2, 3]'],
    ['Stream.zip([1..2, [:a,:b], ["x", "y"]]) |> Enum.to_list()', '[{1, :a, "x"}, {2, :b, "y"}]'],
    ['Stream.zip(Stream.cycle([1,2]), [:a,:b,:c]) |> Enum.to_list()', '[{1, :a}, {2, :b}, {1, :c}]'],
    ['Stream.map([1], & &1).enum', '[1]'],
    ['Stream.repeatedly(fn -> 1 end) |> Enum.take(2)', '[1, 1]'],
    ['Stream.flat_map([1,2], &Stream.map([&1], fn x -> x*2 end)) |> Enum.to_list()', '[2, 4]'],
    ['Stream.concat(1..2, 3..4) |> Enum.take(3)', '[1, 2, 3]'],
    ['Stream.into([1,2], []) |> Stream.run()', ':ok'],
    ['Stream.scan(1..3, 10, &+/2) |> Enum.to_list()', '[11, 13, 16]'],
    ['Stream.map_every(1..4, 2, & &1*100) |> Enum.to_list()', '[100, 2, 300, 4]'],
    ['Stream.take_every(1..10, 4) |> Enum.to_list()', '[1, 5, 9]'],
    ['Stream.duplicate(1, 3) |> Enum.to_list()', '[1, 1, 1]'],
  ]))
