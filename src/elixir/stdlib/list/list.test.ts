import { test } from 'vitest'
import { expectValues } from '#elixir/testing/expect-run.ts'

test('List', () =>
  expectValues([
    ['List.insert_at([1,2,3], -2, :x)', '[1, 2, :x, 3]'],
    ['List.insert_at([1,2,3], -9, :x)', '[:x, 1, 2, 3]'],
    ['List.pop_at([1,2,3], -1)', '{3, [1, 2]}'],
    ['List.keysort([{2,:a},{1,:b}], 0)', '[{1, :b}, {2, :a}]'],
    ['List.keysort([{2,:a},{1,:b}], 0, :desc)', '[{2, :a}, {1, :b}]'],
    ['List.keytake([a: 1, b: 2], :b, 0)', '{{:b, 2}, [a: 1]}'],
    ['List.keystore([a: 1], :b, 0, {:b, 3})', '[a: 1, b: 3]'],
    ['List.keyreplace([a: 1], :a, 0, {:a, 3})', '[a: 3]'],
    ['List.keydelete([a: 1], :a, 0)', '[]'],
    ['List.flatten([1,[2,[3]],[]], [4])', '[1, 2, 3, 4]'],
    ['List.foldr([1,2,3], [], &[&1|&2])', '[1, 2, 3]'],
    ['List.myers_difference([1,4,2,3],[1,2,3,4])', '[eq: [1], del: [4], eq: [2, 3], ins: [4]]'],
    ['List.myers_difference([:a,:b],[:b,:c])', '[del: [:a], eq: [:b], ins: [:c]]'],
    ['List.myers_difference([2,3,0],[3,3,0,0])', '[del: [2], ins: [3], eq: [3, 0], ins: [0]]'],
    ['List.myers_difference(["a", "db"], ["a", "bc"], &String.myers_difference/2)', '[eq: ["a"], diff: [del: "d", eq: "b", ins: "c"]]'],
    ['List.starts_with?([1,2],[1])', 'true'],
    ['List.zip([[1,2],[3,4]])', '[{1, 3}, {2, 4}]'],
    ['List.wrap(nil)', '[]'],
    ['List.update_at([1,2], -1, & &1*5)', '[1, 10]'],
    ['List.improper?([1|2])', 'true'],
    ['List.ascii_printable?(~c"abc")', 'true'],
    ['List.delete([1,2,1],1)', '[2, 1]'],
    ['List.last([])', 'nil'],
    ['List.first([], 5)', '5'],
    ['List.to_charlist([104, "i"])', '~c"hi"'],
    ['List.keymember?([a: 1], :a, 0)', 'true'],
    ['List.to_tuple([1])', '{1}'],
  ]))
