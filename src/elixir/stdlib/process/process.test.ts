import { test } from 'vitest'
import { expectOutput, expectRun } from '#elixir/testing/expect-run.ts'

test('receive takes the first message that matches and leaves the others', async () => {
  await expectRun('send(self(), :a)\nsend(self(), {:b, 1})\nb = receive do {:b, n} -> n end\na = receive do x -> x end\n{a, b}', '{:a, 1}')
  await expectRun('receive do :never -> 1 after 10 -> :timeout end', ':timeout')
})

test('monitors tell how a process ended', async () => {
  await expectRun(
    '{pid, ref} = spawn_monitor(fn -> exit(:closed) end)\nreceive do {:DOWN, ^ref, :process, ^pid, reason} -> reason end',
    ':closed',
  )
  await expectRun('ref = Process.monitor(spawn(fn -> :ok end))\nreceive do {:DOWN, ^ref, _, _, reason} -> reason end', ':normal')
})

test('exit signals: trapped, killed, normal', async () => {
  await expectRun(
    'Process.flag(:trap_exit, true)\np = spawn_link(fn -> Process.sleep(:infinity) end)\nProcess.exit(p, :kill)\nreceive do {:EXIT, ^p, r} -> r end',
    ':killed',
  )
  await expectRun('p = spawn(fn -> Process.sleep(:infinity) end)\nProcess.exit(p, :normal)\nProcess.alive?(p)', 'true')
  await expectRun(
    'Process.flag(:trap_exit, true)\np = spawn_link(fn -> throw(:oops) end)\nreceive do {:EXIT, ^p, {{:nocatch, v}, stack}} -> {v, is_list(stack)} end',
    '{:oops, true}',
  )
})

test('timers fire in order of their time, and sleep costs none', async () => {
  await expectRun(
    'me = self()\nfor n <- [300, 100, 200], do: Process.send_after(me, n, n * 1000)\nfor _ <- 1..3, do: receive(do: (n -> n))',
    '[100, 200, 300]',
  )
})

test('names', async () => {
  await expectRun(
    'Process.register(self(), :desk)\nsend(:desk, :ring)\n{receive(do: (m -> m)), Process.whereis(:desk) == self(), Process.whereis(:nobody)}',
    '{:ring, true, nil}',
  )
})

test('the process dictionary', async () => {
  await expectRun('Process.put(:k, 1)\n{Process.get(:k), Process.get(:z, 5), Process.delete(:k), Process.get(:k)}', '{1, 5, 1, nil}')
})

test('two processes take turns in the same order every time', async () => {
  await expectOutput(
    'me = self()\nfor name <- ["a", "b"] do\n  spawn(fn -> for n <- 1..2 do IO.puts("#{name}#{n}"); Process.sleep(1) end; send(me, :done) end)\nend\nfor _ <- 1..2, do: receive(do: (:done -> :ok))',
    'a1\nb1\na2\nb2\n',
  )
})
