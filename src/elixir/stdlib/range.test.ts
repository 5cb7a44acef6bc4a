import { test } from 'vitest'
import { expectValues } from '#elixir/testing/expect-run.ts'

test('Range', () =>
  expectValues([
    ['Range.size(1..10//3)', '4'],
    ['Range.disjoint?(1..5, 5..9)', 'false'],
  ]))
