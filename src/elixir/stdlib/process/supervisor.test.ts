import { test } from 'vitest'
import { expectRun } from '#elixir/testing/expect-run.ts'

const WORKER = `Process.flag(:trap_exit, true)
defmodule W do
  use GenServer
  def start_link(a), do: GenServer.start_link(__MODULE__, a)
  def init(:fail), do: {:stop, :nope}
  def init(a), do: {:ok, a}
end
`

/** What a supervisor answers that is started with these children and options. */
function expectStart(children: string, options: string, answer: string): Promise<void> {
  return expectRun(`${WORKER}Supervisor.start_link([${children}], [${options}])`, answer)
}

test('a specification that makes no child', async () => {
  const strategy = 'strategy: :one_for_one'
  await expectStart('%{id: 1}', strategy, '{:error, {:start_spec, :missing_start}}')
  await expectStart('%{id: 1, start: 5}', strategy, '{:error, {:start_spec, {:invalid_mfa, 5}}}')
  await expectStart('Map.put(W.child_spec(1), :restart, :bad)', strategy, '{:error, {:start_spec, {:invalid_restart_type, :bad}}}')
  await expectStart('Map.put(W.child_spec(1), :shutdown, :bad)', strategy, '{:error, {:start_spec, {:invalid_shutdown, :bad}}}')
  await expectStart('{W, 1}, {W, 2}', strategy, '{:error, {:start_spec, {:duplicate_child_name, W}}}')
  await expectStart('', `${strategy}, max_restarts: :x`, '{:error, {:supervisor_data, {:invalid_intensity, :x}}}')
})

test('start_child/2 answers what was wrong', async () => {
  const start = (child: string) =>
    `${WORKER}{:ok, s} = Supervisor.start_link([], strategy: :one_for_one)\nSupervisor.start_child(s, ${child})`
  await expectRun(
    start('{W, :fail}'),
    '{:error, {:nope, {:child, :undefined, W, {W, :start_link, [:fail]}, :permanent, false, 5000, :worker, [W]}}}',
  )
  await expectRun(start('%{id: 1}'), '{:error, :missing_start}')
  await expectRun(
    `${WORKER}{:ok, s} = DynamicSupervisor.start_link(strategy: :one_for_one)\nDynamicSupervisor.start_child(s, %{id: 1})`,
    '{:error, {:invalid_child_spec, %{id: 1}}}',
  )
})
