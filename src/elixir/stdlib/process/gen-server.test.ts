import { test } from 'vitest'
import { expectRaise, expectRun } from '#elixir/testing/expect-run.ts'

const COUNTER = `
Logger.configure(level: :none)
defmodule Counter do
  use GenServer
  def start_link(opts), do: GenServer.start_link(__MODULE__, opts[:start] || 0, name: opts[:name])
  def init(n), do: {:ok, n}
  def handle_call(:get, _from, n), do: {:reply, n, n}
  def handle_call(:stop, _from, n), do: {:stop, :normal, :bye, n}
  def handle_call(:late, from, n) do
    send(self(), {:answer, from})
    {:noreply, n}
  end
  def handle_cast(:inc, n), do: {:noreply, n + 1}
  def handle_cast(:boom, _n), do: raise("boom")
  def handle_info({:answer, from}, n) do
    GenServer.reply(from, :answered)
    {:noreply, n, {:continue, :more}}
  end
  def handle_info(:timeout, _n), do: {:noreply, :timed_out}
  def handle_info(:quiet, n), do: {:noreply, n, 10}
  def handle_continue(:more, n), do: {:noreply, n + 100}
end
`

test('calls, casts, late replies and continuations', async () => {
  await expectRun(
    `${COUNTER}{:ok, pid} = Counter.start_link(start: 1)
GenServer.cast(pid, :inc)
{GenServer.call(pid, :get), GenServer.call(pid, :late), GenServer.call(pid, :get), GenServer.call(pid, :stop), Process.alive?(pid)}`,
    '{2, :answered, 102, :bye, false}',
  )
})

test('a timeout is a message', async () => {
  await expectRun(
    `${COUNTER}{:ok, pid} = Counter.start_link([])\nsend(pid, :quiet)\nProcess.sleep(20)\nGenServer.call(pid, :get)`,
    ':timed_out',
  )
})

test('exits of calls name the call', async () => {
  await expectRun('try do GenServer.call(:nobody, :x) catch :exit, r -> r end', '{:noproc, {GenServer, :call, [:nobody, :x, 5000]}}')
})

test('a supervisor starts what has ended again', async () => {
  await expectRun(
    `${COUNTER}{:ok, sup} = Supervisor.start_link([{Counter, name: :c1}, Supervisor.child_spec({Counter, name: :c2}, id: :two)], strategy: :one_for_all)
GenServer.cast(:c1, :inc)
GenServer.cast(:c2, :inc)
before = {GenServer.call(:c1, :get), GenServer.call(:c2, :get)}
GenServer.cast(:c1, :boom)
Process.sleep(10)
{before, GenServer.call(:c1, :get), GenServer.call(:c2, :get), Supervisor.count_children(sup)}`,
    '{{1, 1}, 0, 0, %{active: 2, specs: 2, supervisors: 0, workers: 2}}',
  )
})

test('a dynamic supervisor', async () => {
  await expectRun(
    `${COUNTER}{:ok, sup} = DynamicSupervisor.start_link(strategy: :one_for_one)
{:ok, pid} = DynamicSupervisor.start_child(sup, {Counter, start: 7})
{GenServer.call(pid, :get), DynamicSupervisor.terminate_child(sup, pid), DynamicSupervisor.which_children(sup)}`,
    '{7, :ok, []}',
  )
})

test('names through a registry', async () => {
  await expectRun(
    `${COUNTER}{:ok, _} = Registry.start_link(keys: :unique, name: Reg)
name = {:via, Registry, {Reg, "one"}}
{:ok, pid} = Counter.start_link(start: 3, name: name)
value = GenServer.call(name, :get)
same = GenServer.whereis(name) == pid
GenServer.stop(pid)
Process.sleep(1)
{value, same, Registry.lookup(Reg, "one")}`,
    '{3, true, []}',
  )
})

test('a value that a callback throws is its answer', () =>
  expectRun(
    'defmodule T do\n  use GenServer\n  def init(s), do: throw({:ok, s})\n  def handle_call(:x, _from, s), do: throw({:reply, {:thrown, s}, s})\nend\n{:ok, p} = GenServer.start(T, 1)\nGenServer.call(p, :x)',
    '{:thrown, 1}',
  ))

test('start/3 with what is no name raises in the caller', () =>
  expectRaise(
    `${COUNTER}GenServer.start(Counter, 1, name: "bad")`,
    'ArgumentError',
    'expected :name option to be one of the following:\n\n  * nil\n  * atom\n  * {:global, term}\n  * {:via, module, term}\n\nGot: "bad"\n',
  ))
