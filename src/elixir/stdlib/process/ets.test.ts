import { test } from 'vitest'
import { expectRaise, expectRun } from '#elixir/testing/expect-run.ts'

test('sets keep one object a key, bags several', async () => {
  await expectRun(
    't = :ets.new(:t, [:set])\n:ets.insert(t, [{:a, 1}, {:a, 2}, {:b, 3}])\n{:ets.lookup(t, :a), :ets.info(t, :size)}',
    '{[a: 2], 2}',
  )
  await expectRun('t = :ets.new(:t, [:bag])\n:ets.insert(t, [{:a, 1}, {:a, 2}, {:a, 1}])\n:ets.lookup(t, :a)', '[a: 1, a: 2]')
})

test('an ordered set is walked by key', async () => {
  await expectRun(
    't = :ets.new(:t, [:ordered_set])\n:ets.insert(t, [{3, :c}, {1, :a}])\n{:ets.first(t), :ets.next(t, 1), :ets.next(t, 3)}',
    '{1, 3, :"$end_of_table"}',
  )
})

test('match and select', async () => {
  await expectRun(
    't = :ets.new(:t, [:ordered_set])\n:ets.insert(t, [a: 1, b: 2, c: 3])\n{:ets.match(t, {:"$1", 2}), :ets.select(t, [{{:"$1", :"$2"}, [{:>, :"$2", 1}], [{{:"$2", :"$1"}}]}])}',
    '{[[:b]], [{2, :b}, {3, :c}]}',
  )
})

test('counters', async () => {
  await expectRun('t = :ets.new(:t, [])\n{:ets.update_counter(t, :hits, 1, {:hits, 0}), :ets.update_counter(t, :hits, {2, 5})}', '{1, 6}')
})

test('a named table ends with its owner', async () => {
  await expectRun(
    '{pid, ref} = spawn_monitor(fn -> :ets.new(:gone, [:named_table, :public]) end)\nreceive do {:DOWN, ^ref, _, ^pid, _} -> :ets.whereis(:gone) end',
    ':undefined',
  )
  await expectRaise(
    ':ets.lookup(:nope, 1)',
    'ArgumentError',
    'errors were found at the given arguments:\n\n  * 1st argument: the table identifier does not refer to an existing ETS table\n',
  )
})
