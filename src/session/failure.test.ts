import { expect, test } from 'vitest'
import { createNodeEngine } from './node-engine.ts'
import { runHeadless } from './run-headless.ts'

const engine = await createNodeEngine()

/** What a terminal would show of the error that ends the program. */
async function shown(text: string): Promise<string> {
  const { events } = await runHeadless(
    [{ file: 'script.exs', text }],
    { adapter: 'sqlite', strict: false, autoTables: false },
    { engine, clock: 'virtual' },
  )
  const failure = events.find((event) => event.kind === 'error')
  return failure?.kind === 'error' ? `${failure.banner}\n${failure.trace}` : ''
}

test('an exception is shown with what Elixir adds on blame', async () => {
  expect(await shown('String.upcas("a")')).toBe(
    '** (UndefinedFunctionError) function String.upcas/1 is undefined or private. Did you mean:\n\n      * upcase/1\n      * upcase/2\n\n    String.upcas("a")\n    script.exs:1: (file)\n',
  )
  expect(await shown('x = :a\n1 + x')).toBe(
    '** (ArithmeticError) bad argument in arithmetic expression: 1 + :a\n    :erlang.+(1, :a)\n    script.exs:2: (file)\n',
  )
})

test('an exit and a throw are shown as Exception.format_banner/3 does', async () => {
  expect(await shown('throw({:a, 1})')).toBe('** (throw) {:a, 1}\n    script.exs:1: (file)\n')
  expect(await shown('exit({:noproc, {GenServer, :call, [:x, :y, 5000]}})')).toBe(
    "** (exit) exited in: GenServer.call(:x, :y, 5000)\n    ** (EXIT) no process: the process is not alive or there's no process currently associated with the given name, possibly because its application isn't started\n    script.exs:1: (file)\n",
  )
})
