import { beforeAll, expect, test } from 'vitest'
import type { RunEvent } from '#protocol/run-event.ts'
import type { Engine } from './engine.ts'
import { createNodeEngine } from './node-engine.ts'

let engine: Engine

beforeAll(async () => {
  engine = await createNodeEngine()
})

/** What lines of a console print, and their values and errors. */
async function consoleOf(...lines: readonly string[]): Promise<string> {
  let told = ''
  const onEvent = (event: RunEvent) => {
    if (event.kind === 'output') told += event.text
    if (event.kind === 'value' && !event.silent) told += `${event.inspected}\n`
    if (event.kind === 'error') told += `** (${event.exception}) ${event.message}\n`
    if (event.kind === 'diagnostic') told += `${event.severity}: ${event.message}\n`
  }
  const session = engine.open({ options: { adapter: 'sqlite', strict: false, autoTables: true }, clock: 'virtual', onEvent })
  for (const text of lines) await session.evaluate({ file: 'console', text }).finish()
  session.close()
  return told
}

const MAP = `map(enumerable, fun)

  Lists what \`fun\` answers for each element, in order. A map's elements come as
  \`{key, value}\`.
`

test('h prints signature and text of functions', async () => {
  expect(await consoleOf('h Enum.map')).toBe(MAP)
  expect(await consoleOf('h Enum.map/2')).toBe(MAP)
  expect(await consoleOf('alias Enum, as: E', 'h E.map')).toBe(MAP)
  expect(await consoleOf('import Enum, only: [map: 2]', 'h map')).toBe(MAP)
})

test('h of an arity below the highest, and of a module', async () => {
  expect(await consoleOf('h Map.get/2')).toBe(
    'get(map, key, default \\\\ nil)\n\n  Gives the value under a key, or `default` when the key is not there.\n',
  )
  expect(await consoleOf('h Tuple')).toBe(
    'Tuple\n\n  Functions for tuples, which hold a fixed number of terms. Reading and writing\n  one element is `elem/2` and `put_elem/3` of Kernel.\n',
  )
})

test('h of a name alone: functions and macros of Kernel, special forms', async () => {
  expect(await consoleOf('h map_size')).toMatch(/^map_size\(map\)\n\n {2}Gives/)
  expect(await consoleOf('h if/2')).toMatch(/^if\(condition, clauses\)\n\n {2}Runs/)
  expect(await consoleOf('h case')).toMatch(/^case\(condition, clauses\)\n\n {2}Runs/)
  expect(await consoleOf('h Kernel.&&/2')).toMatch(/^left && right\n\n {2}Gives/)
  expect(await consoleOf('h h')).toMatch(/^h\(\)\n\n {2}Prints .*\n\nh\(term\)\n\n/)
  expect(await consoleOf('h()')).toMatch(/^h Enum {10}what a module is for\n/)
})

test('h of what has no documentation', async () => {
  expect(await consoleOf('h Enum.foo')).toBe('No documentation for Enum.foo was found\n')
  expect(await consoleOf('h Enum.map/9')).toBe('No documentation for Enum.map/9 was found\n')
  expect(await consoleOf('h foo')).toBe('No documentation for Kernel.foo was found\n')
  expect(await consoleOf('defmodule Mine do end', 'h Mine.foo')).toBe('No documentation for Mine.foo was found\n')
  expect(await consoleOf('h Nothing.here')).toBe('Could not load module Nothing, got: nofile\n')
  expect(await consoleOf('h "text"')).toMatch(/^\*\* \(ArgumentError\) Invalid arguments for h helper/)
})

test('what was bound and imported before stays, values are shown', async () => {
  expect(await consoleOf('x = 1', 'h = 2', 'x + h', 'h Tuple.sum')).toMatch(/^1\n2\n3\nsum\(tuple\)\n/)
})

test('scripts do not have the helpers', async () => {
  const errors: string[] = []
  const session = engine.open({
    options: { adapter: 'sqlite', strict: false, autoTables: true },
    clock: 'virtual',
    onEvent: (event) => event.kind === 'error' && errors.push(event.hint ?? event.message),
  })
  await session.run([{ file: 'code.exs', text: 'h(Enum)' }]).finish()
  session.close()
  expect(errors).toEqual(['undefined function h/1 (there is no such import)'])
})

test('v answers earlier values, i tells what a term is', async () => {
  expect(await consoleOf('1 + 1', '"a"', 'v()', 'v(1)', 'v(-3)', 'v(9)')).toBe(
    '2\n"a"\n"a"\n2\n"a"\n** (RuntimeError) v(9) is out of bounds\n',
  )
  expect(await consoleOf('i "ab"')).toBe(
    'Term\n  "ab"\nData type\n  BitString\nByte size\n  2\nRaw representation\n  <<97, 98>>\nReference modules\n  String, :binary\n',
  )
})

test('Code.fetch_docs answers what h prints', async () => {
  expect(await consoleOf('Code.fetch_docs(Tuple) |> elem(6) |> hd() |> elem(2)', 'Code.fetch_docs(Nope)')).toBe(
    '["append(tuple, value)"]\n{:error, :module_not_found}\n',
  )
})
