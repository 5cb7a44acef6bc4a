import { test } from 'vitest'
import { expectRun } from '#elixir/testing/expect-run.ts'

test('async and await', async () => {
  await expectRun('[3, 1, 2] |> Enum.map(fn n -> Task.async(fn -> Process.sleep(n); n * 10 end) end) |> Task.await_many()', '[30, 10, 20]')
  await expectRun('Task.await(Task.async(fn -> Process.get(:"$callers") end)) == [self()]', 'true')
})

test('async_stream in order, unordered, and with tasks that take too long', async () => {
  await expectRun('1..4 |> Task.async_stream(&(&1 * &1)) |> Enum.to_list()', '[ok: 1, ok: 4, ok: 9, ok: 16]')
  await expectRun('[30, 1] |> Task.async_stream(fn ms -> Process.sleep(ms); ms end, ordered: false) |> Enum.to_list()', '[ok: 1, ok: 30]')
  await expectRun(
    '[1, 500] |> Task.async_stream(fn ms -> Process.sleep(ms); ms end, timeout: 100, on_timeout: :kill_task) |> Enum.to_list()',
    '[ok: 1, exit: :timeout]',
  )
})

test('yield and shutdown', async () => {
  await expectRun('t = Task.async(fn -> Process.sleep(:infinity) end)\n{Task.yield(t, 10), Task.shutdown(t, :brutal_kill)}', '{nil, nil}')
})

test('the exit of await names the call', async () => {
  await expectRun(
    'try do Task.await(Task.async(fn -> Process.sleep(:infinity) end), 20) catch :exit, {:timeout, {Task, :await, [_, 20]}} -> :late end',
    ':late',
  )
})

test('supervised tasks', async () => {
  await expectRun('{:ok, sup} = Task.Supervisor.start_link()\nTask.Supervisor.async_nolink(sup, fn -> :done end) |> Task.await()', ':done')
})
