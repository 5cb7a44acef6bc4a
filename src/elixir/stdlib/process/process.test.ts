import { test } from 'vitest'
import { expectOutput, expectRaise, expectRun } from '#elixir/testing/expect-run.ts'

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

test('an alias takes messages until it is given up, or until the first', async () => {
  await expectRun(
    'a = Process.alias()\nsend(a, :one)\ngiven_up = {Process.unalias(a), Process.unalias(a)}\nsend(a, :two)\n{given_up, Process.info(self(), :messages)}',
    '{{true, false}, {:messages, [:one]}}',
  )
  await expectRun('a = Process.alias([:reply])\nsend(a, 1)\nsend(a, 2)\nProcess.info(self(), :messages)', '{:messages, [1]}')
  await expectRun(
    'p = spawn(fn -> receive do {:ask, to} -> send(to, :answer) end end)\nref = Process.monitor(p, alias: :reply_demonitor)\nsend(p, {:ask, ref})\nProcess.sleep(5)\nProcess.info(self(), :messages)',
    '{:messages, [:answer]}',
  )
})

test('an answer that comes after the timeout of its call is dropped', () =>
  expectRun(
    `
defmodule Slow do
  use GenServer
  def init(s), do: {:ok, s}
  def handle_call(:ask, _from, s) do
    Process.sleep(20)
    {:reply, :late, s}
  end
end
{:ok, p} = GenServer.start(Slow, 0)
reason = try do GenServer.call(p, :ask, 5) catch :exit, {reason, _} -> reason end
Process.sleep(50)
{reason, Process.info(self(), :messages)}`,
    '{:timeout, {:messages, []}}',
  ))

test('flags that keep their value, and those that are none', async () => {
  await expectRun(
    '{Process.flag(:priority, :high), Process.flag(:priority, :normal), Process.flag(self(), :save_calls, 3)}',
    '{:normal, :high, 0}',
  )
  await expectRaise(
    'Process.flag(:trap_exit, 1)',
    'ArgumentError',
    'errors were found at the given arguments:\n\n  * 2nd argument: invalid value for this process flag\n',
  )
})

test('Process.get_keys/1, group leaders and labels', async () => {
  await expectRun('Process.put(:a, 1)\nProcess.put(:b, 2)\nProcess.get_keys(2)', '[:b]')
  await expectRun(
    'me = self()\nProcess.group_leader(me, me)\nspawn(fn -> send(me, Process.group_leader() == me) end)\nreceive do x -> x end',
    'true',
  )
  await expectRun('Process.set_label({:worker, 1})', ':ok')
})

test('Process.info/2 of something that is not told of', () =>
  expectRaise(
    'Process.info(self(), :colour)',
    'ArgumentError',
    'errors were found at the given arguments:\n\n  * 2nd argument: invalid item or item list\n',
  ))
