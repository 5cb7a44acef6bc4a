import { test } from 'vitest'
import { expectValues } from '#elixir/testing/expect-run.ts'

test('sets and trees in order', () =>
  expectValues([
    [':gb_sets.from_list([{2, :b}, {1.5, :c}, {3, :a}]) |> :gb_sets.to_list()', '[{1.5, :c}, {2, :b}, {3, :a}]'],
    [':gb_sets.from_list([3, 1, 2]) |> :gb_sets.take_smallest() |> elem(0)', '1'],
    [':gb_trees.enter(:b, 2, :gb_trees.enter(:a, 1, :gb_trees.empty())) |> :gb_trees.largest()', '{:b, 2}'],
    [':gb_trees.lookup(:z, :gb_trees.empty())', ':none'],
    [':ordsets.from_list([3, 1, 3])', '[1, 3]'],
    [':sets.is_subset(:sets.from_list([1]), :sets.from_list([2, 1]))', 'true'],
  ]))

test('arrays, property lists, counters', () =>
  expectValues([
    [':array.to_list(:array.set(3, :x, :array.from_list([1, 2])))', '[1, 2, :undefined, :x]'],
    [':array.new([{:size, 2}, {:default, 0}]) |> :array.to_list()', '[0, 0]'],
    [':proplists.get_value(:a, [:a, b: 2])', 'true'],
    [
      '(c = :counters.new(1, []); :counters.add(c, 1, 9223372036854775807); :counters.add(c, 1, 1); :counters.get(c, 1))',
      '-9223372036854775808',
    ],
  ]))

test('texts and dates', () =>
  expectValues([
    [':string.split("a,b,c", ",", :trailing)', '["a,b", "c"]'],
    [':string.uppercase(~c"ab")', '~c"AB"'],
    [':unicode.characters_to_list("hé")', '[104, 233]'],
    [':calendar.iso_week_number({2021, 1, 3})', '{2020, 53}'],
    [':calendar.gregorian_seconds_to_datetime(63876543210)', '{{2024, 3, 1}, {20, 13, 30}}'],
  ]))

test('lists by key, maps joined', () =>
  expectValues([
    [':lists.keytake(:b, 1, [a: 1, b: 2])', '{:value, {:b, 2}, [a: 1]}'],
    [':lists.concat([:a, 1, ~c"bc"])', '~c"a1bc"'],
    [':maps.groups_from_list(&rem(&1, 2), [1, 2, 3])', '%{0 => [2], 1 => [1, 3]}'],
    [':maps.merge_with(fn _, a, b -> a + b end, %{a: 1, b: 2}, %{b: 3})', '%{a: 1, b: 5}'],
  ]))
