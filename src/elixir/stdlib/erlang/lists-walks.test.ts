import { test } from 'vitest'
import { expectRun } from '#elixir/testing/expect-run.ts'

test(':lists: walks that stop or carry something', () =>
  expectRun(
    '{:lists.splitwith(&(&1 < 2), [1, 2, 1]), :lists.mapfoldl(fn x, a -> {x * 2, a + x} end, 0, [1, 2]), :lists.mapfoldr(fn x, a -> {a, x} end, 0, [1, 2]), :lists.filtermap(fn x -> x > 1 and {true, x * 10} end, [1, 2]), :lists.prefix([1], [1, 2]), :lists.suffix([1], [1, 2])}',
    '{{[1], [2, 1]}, {[2, 4], 3}, {[2, 0], 1}, [20], true, false}',
  ))
