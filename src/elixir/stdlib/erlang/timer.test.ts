import { test } from 'vitest'
import { expectRun } from '#elixir/testing/expect-run.ts'

test(':timer.send_interval/2 goes on until it is cancelled', () =>
  expectRun(
    '{:ok, timer} = :timer.send_interval(5, :tick)\nfor _ <- 1..2, do: receive(do: (m -> m))\ncancelled = :timer.cancel(timer)\nProcess.sleep(20)\n{cancelled, Process.info(self(), :messages)}',
    '{{:ok, :cancel}, {:messages, []}}',
  ))

test(':timer.apply_after/4 and :timer.exit_after/3', () =>
  expectRun(
    'me = self()\n:timer.apply_after(5, Kernel, :send, [me, :applied])\np = spawn(fn -> Process.sleep(:infinity) end)\nref = Process.monitor(p)\n:timer.exit_after(10, p, :late)\nfor _ <- 1..2, do: receive(do: ({:DOWN, ^ref, _, _, reason} -> reason; m -> m))',
    '[:applied, :late]',
  ))
