import { test } from 'vitest'
import { expectValues } from '#elixir/testing/expect-run.ts'

test('Tuple', () =>
  expectValues([
    ['Tuple.append({1}, 2)', '{1, 2}'],
    ['Tuple.insert_at({1,2}, 1, :x)', '{1, :x, 2}'],
    ['Tuple.product({2,3})', '6'],
    ['Tuple.duplicate(:a, 2)', '{:a, :a}'],
  ]))
