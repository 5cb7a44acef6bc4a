import { test } from 'vitest'
import { expectValues } from '#elixir/testing/expect-run.ts'

test(':queue', () =>
  expectValues([
    [':queue.from_list([1, 2, 3, 4, 5])', '{[5, 4, 3], [1, 2]}'],
    [':queue.in(3, :queue.from_list([1, 2]))', '{[3, 2], [1]}'],
    [':queue.out(:queue.from_list([1, 2, 3, 4]))', '{{:value, 1}, {[4, 3], [2]}}'],
    [':queue.out(:queue.new())', '{:empty, {[], []}}'],
    [':queue.to_list(Enum.reduce(1..4, :queue.new(), &:queue.in/2))', '[1, 2, 3, 4]'],
  ]))
