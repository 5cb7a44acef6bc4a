import { test } from 'vitest'
import { expectRaise, expectValues } from '#elixir/testing/expect-run.ts'

test('Map', () =>
  expectValues([
    ['Map.merge(%{a: 1}, %{a: 2}, fn _, a, b -> a+b end)', '%{a: 3}'],
    ['Map.split(%{a: 1, b: 2}, [:a, :z])', '{%{a: 1}, %{b: 2}}'],
    ['Map.pop(%{a: 1}, :b, 5)', '{5, %{a: 1}}'],
    ['Map.update(%{a: 1}, :b, 5, & &1)', '%{a: 1, b: 5}'],
    ['Map.get_and_update(%{a: 1}, :a, fn _ -> :pop end)', '{1, %{}}'],
    ['Map.get_and_update(%{a: 1}, :a, &{&1, 5})', '{1, %{a: 5}}'],
    ['Map.take(%{a: 1, b: 2}, [:a])', '%{a: 1}'],
    ['Map.drop(%{a: 1, b: 2}, [:a])', '%{b: 2}'],
    ['Map.new([a: 1], fn {k,v} -> {v,k} end)', '%{1 => :a}'],
    ['Map.from_keys([:a,:b], 0)', '%{a: 0, b: 0}'],
    ['Map.equal?(%{a: 1}, %{a: 1.0})', 'false'],
    ['Map.filter(%{a: 1, b: 2}, fn {_, v} -> v > 1 end)', '%{b: 2}'],
    ['Map.reject(%{a: 1, b: 2}, fn {_, v} -> v > 1 end)', '%{a: 1}'],
    ['Map.replace(%{a: 1}, :b, 2)', '%{a: 1}'],
    ['Map.put_new_lazy(%{a: 1}, :b, fn -> 9 end)', '%{a: 1, b: 9}'],
    ['Map.pop_lazy(%{}, :a, fn -> 3 end)', '{3, %{}}'],
    ['Map.to_list(%{b: 1, a: 2})', '[a: 2, b: 1]'],
  ]))

test('from_struct/1: nil is the name of no struct', () =>
  expectRaise('Map.from_struct(Process.get(:nothing))', 'UndefinedFunctionError', 'function nil.__struct__/0 is undefined'))
