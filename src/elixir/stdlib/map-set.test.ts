import { test } from 'vitest'
import { expectValues } from '#elixir/testing/expect-run.ts'

test('MapSet', () => expectValues([['MapSet.new([1,2]) |> MapSet.union(MapSet.new([2,3]))', 'MapSet.new([1, 2, 3])']]))
