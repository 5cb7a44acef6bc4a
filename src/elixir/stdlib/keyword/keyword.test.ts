import { test } from 'vitest'
import { expectValues } from '#elixir/testing/expect-run.ts'

test('Keyword', () =>
  expectValues([
    ['Keyword.get_values([a: 1, b: 2, a: 3], :a)', '[1, 3]'],
    ['Keyword.pop([a: 1, b: 2, a: 3], :a)', '{1, [b: 2]}'],
    ['Keyword.pop_first([a: 1, b: 2, a: 3], :a)', '{1, [b: 2, a: 3]}'],
    ['Keyword.pop_values([a: 1, b: 2, a: 3], :a)', '{[1, 3], [b: 2]}'],
    ['Keyword.delete_first([a: 1, b: 2, a: 3], :a)', '[b: 2, a: 3]'],
    ['Keyword.put([a: 1, b: 2, a: 3], :a, 9)', '[a: 9, b: 2]'],
    ['Keyword.put_new([b: 2], :a, 9)', '[a: 9, b: 2]'],
    ['Keyword.equal?([a: 1, b: 2], [b: 2, a: 1])', 'true'],
    ['Keyword.equal?([a: 1, b: 2, a: 3], [b: 2, a: 3, a: 1])', 'true'],
    ['Keyword.filter([a: 1, b: 2], fn {_, v} -> v > 1 end)', '[b: 2]'],
    ['Keyword.update!([a: 1, b: 2, a: 3], :a, & &1*2)', '[a: 2, b: 2]'],
    ['Keyword.get_and_update([a: 1], :a, fn _ -> :pop end)', '{1, []}'],
    ['Keyword.split([a: 1, b: 2], [:b])', '{[b: 2], [a: 1]}'],
    ['Keyword.take([a: 1, b: 2, a: 3], [:a])', '[a: 1, a: 3]'],
    ['Keyword.new([a: 1, b: 2, a: 3])', '[b: 2, a: 3]'],
    ['Keyword.new([1,2], &{:a, &1})', '[a: 2]'],
    ['Keyword.from_keys([:a,:b], 1)', '[a: 1, b: 1]'],
    ['Keyword.get_lazy([], :a, fn -> 3 end)', '3'],
    ['Keyword.replace_lazy([a: 1], :a, & &1+1)', '[a: 2]'],
    ['Keyword.merge([a: 1], [a: 2, b: 3], fn _, x, y -> x + y end)', '[a: 3, b: 3]'],
  ]))
