import { expect, test } from 'vitest'
import { runElixir } from '#elixir/testing/run.ts'
import type { Effect } from '#terms/effect.ts'
import { NativeFun } from '#terms/fun.ts'
import type { Term } from '#terms/term.ts'
import { VirtualMachine } from './machine.ts'

const LIMITS = {
  reductions: 3_000_000,
  milliseconds: 60_000,
  frames: 100_000,
  cells: 200_000,
  processes: 100,
  messages: 1000,
  output: 1000,
  waits: 1000,
}

async function limitOf(source: string): Promise<string | undefined> {
  const { error } = await runElixir(source, { limits: LIMITS })
  expect(error?.module).toBe('SystemLimitError')
  return error?.message
}

test('an endless loop', async () => {
  expect(await limitOf('defmodule A do\n  def loop, do: loop()\nend\nA.loop()')).toBe(
    'the program was stopped: an endless loop? It has run 3000000 steps without any output, in A.loop/0 (script.exs:2)',
  )
})

test('an endless loop, by time', async () => {
  const { error } = await runElixir('defmodule A do\n  def loop, do: loop()\nend\nA.loop()', { limits: { milliseconds: 100 } })
  expect(error?.message).toBe(
    'the program was stopped: an endless loop? It has run for 0 seconds without any output, in A.loop/0 (script.exs:2)',
  )
})

test('an endless stream', async () => {
  expect(await limitOf('Stream.cycle([1]) |> Enum.each(fn _ -> :ok end)')).toBe(
    'the program was stopped: an endless loop? It has run 3000000 steps without any output, in the code outside of modules (script.exs:1)',
  )
})

test('endless recursion names the function', async () => {
  expect(await limitOf('defmodule A do\n  def loop(n), do: 1 + loop(n)\nend\nA.loop(1)')).toMatch(
    /^the program was stopped: A\.loop\/1 has called itself, or functions that call it, \d+ levels deep without returning; in A\.loop\/1 \(script\.exs:2\)$/,
  )
})

test('values that grow', async () => {
  expect(await limitOf('defmodule A do\n  def loop(l), do: loop([1, 2 | l])\nend\nA.loop([])')).toBe(
    'the program was stopped: its values have grown beyond 200000 cells of memory (list cells, tuples, map entries) in A.loop/1 (script.exs:2)',
  )
})

test('a map that grows', async () => {
  expect(await limitOf('defmodule A do\n  def loop(m, n), do: loop(Map.put(m, n, {n}), n + 1)\nend\nA.loop(%{}, 0)')).toBe(
    'the program was stopped: its values have grown beyond 200000 cells of memory (list cells, tuples, map entries) in A.loop/2 (script.exs:2)',
  )
})

test('a table that grows', async () => {
  const source = 't = :ets.new(:t, [:set])\nEnum.each(Stream.iterate(1, &(&1 + 1)), fn n -> :ets.insert(t, {n, n}) end)'
  expect(await limitOf(source)).toBe(
    'the program was stopped: its values have grown beyond 200000 cells of memory (list cells, tuples, map entries) in the code outside of modules (script.exs:2)',
  )
})

test('what frames share of a list is counted once', async () => {
  const { values } = await runElixir(
    'defmodule A do\n  def len([]), do: 0\n  def len([_ | tail]), do: 1 + len(tail)\nend\nA.len(Enum.to_list(1..60_000))',
    { limits: LIMITS },
  )
  expect(values.at(-1)).toBe('60000')
})

test('values that are shared are counted once', async () => {
  const { values } = await runElixir(
    'shared = Enum.to_list(1..100_000)\nmany = List.duplicate(shared, 10)\ndefmodule A do\n  def loop(0, l), do: length(l)\n  def loop(n, l), do: loop(n - 1, l)\nend\nA.loop(1_000_000, many)',
    { limits: LIMITS },
  )
  expect(values.at(-1)).toBe('10')
})

test('processes and output', async () => {
  expect(await limitOf('for _ <- 1..1000, do: spawn(fn -> Process.sleep(:infinity) end)\nProcess.sleep(100)')).toBe(
    'the program was stopped: it has started more than 100 processes that live at a time, the last one in the code outside of modules (script.exs:1)',
  )
  expect(await limitOf('for _ <- Stream.cycle([1]), do: IO.puts("again and again")')).toBe(
    'the program was stopped: it has written more than 1000 characters in the code outside of modules (script.exs:1)',
  )
})

test('endless sleep', async () => {
  expect(await limitOf('defmodule A do\n  def loop do\n    Process.sleep(1000)\n    loop()\n  end\nend\nA.loop()')).toBe(
    'the program was stopped: an endless loop? It has slept 1000 times without any output, in A.loop/0 (script.exs:3)',
  )
})

test('a program that waits for ever', async () => {
  const { error } = await runElixir('receive do :never -> 1 end')
  expect(error).toEqual({ module: 'RuntimeError', message: 'the program waits for a message that no process can send any more' })
})

test('the machine is usable after a run that was stopped or limited', async () => {
  const machine = new VirtualMachine({ natives: [], limits: { reductions: 1000 } })
  const endless = machine.start(
    (function* (): Effect<Term> {
      for (;;) yield { kind: 'sleep', milliseconds: 0 }
    })(),
  )
  expect(endless.step(5)).toBe('more')
  endless.stop()
  expect(endless.outcome).toEqual({ kind: 'stopped' })
  const next = machine.start(
    // biome-ignore lint/correctness/useYield: a run is an effect
    (function* (): Effect<Term> {
      return 42
    })(),
  )
  expect(await next.finish()).toEqual({ kind: 'value', value: 42 })
})

test('a run that was limited leaves the machine usable, and gives way while it runs', async () => {
  const machine = new VirtualMachine({ natives: [], limits: { reductions: 10_000_000 } })
  const limited = machine.start(
    (function* (): Effect<Term> {
      for (;;) yield { kind: 'pause', steps: 1 }
    })(),
  )
  expect(limited.step(5)).toBe('more')
  expect((await limited.finish()).kind).toBe('thrown')
  const next = machine.start(
    // biome-ignore lint/correctness/useYield: a run is an effect
    (function* (): Effect<Term> {
      return 42
    })(),
  )
  expect(await next.finish()).toEqual({ kind: 'value', value: 42 })
})

test('a slice that was interrupted takes its turn as if it had not been', () => {
  const order = (budget: number): string => {
    let text = ''
    const machine = new VirtualMachine({ natives: [], listener: { output: (_, written) => (text += written) } })
    const worker = (name: string) =>
      new NativeFun(0, function* () {
        for (let i = 0; i < 30_000; i++) {
          yield { kind: 'pause', steps: 1 }
          if (i % 1000 === 0) yield { kind: 'write', device: 'stdio', text: name }
        }
        return null
      })
    const run = machine.start(
      (function* (): Effect<Term> {
        for (const name of ['a', 'b', 'c']) yield { kind: 'spawn', fun: worker(name), args: [], link: false, monitor: false }
        yield { kind: 'sleep', milliseconds: 10_000 }
        return null
      })(),
    )
    while (run.outcome === undefined) run.step(budget)
    return text
  }
  expect(order(0.01)).toBe(order(1000))
  expect(order(1000)).toHaveLength(90)
})

test('the state of a server that grows', async () => {
  const source =
    '{:ok, a} = Agent.start_link(fn -> [] end, name: Hoard)\nEnum.each(Stream.iterate(1, &(&1 + 1)), fn n -> Agent.update(a, &[{n, n} | &1]) end)'
  expect(await limitOf(source)).toBe(
    'the program was stopped: its values have grown beyond 200000 cells of memory (list cells, tuples, map entries), most of them in the state of the server Hoard; in the code outside of modules (script.exs:2)',
  )
})
