import { beforeAll, expect, test } from 'vitest'
import type { Engine } from './engine.ts'
import { createNodeEngine } from './node-engine.ts'
import { runHeadless } from './run-headless.ts'

let engine: Engine

beforeAll(async () => {
  engine = await createNodeEngine()
})

/** `line:column-endColumn severity: message`, and what the fix makes of the line. */
async function diagnosticsOf(text: string): Promise<readonly string[]> {
  const options = { adapter: 'sqlite', strict: false, autoTables: true } as const
  const { events } = await runHeadless([{ file: 'code.exs', text }], options, { engine, clock: 'virtual' })
  return events.flatMap((event) => {
    if (event.kind !== 'diagnostic') return []
    const { line, column, endColumn, severity, message, fix } = event
    const code = text.split('\n')[(line ?? 1) - 1] ?? ''
    const mended =
      fix === null ? '' : ` → ${code.slice(0, fix.from.column - 1)}${fix.insert}${code.slice(fix.to.column - 1)}`.replace(/ +/g, ' ')
    return [`${line}:${column}-${endColumn} ${severity}: ${message}${mended}`]
  })
}

const UNUSED = 'is unused (if the variable is not meant to be used, prefix it with an underscore)'

test('an undefined variable, with the one that may have been meant', async () => {
  expect(await diagnosticsOf('price = 2\nprize * 3')).toEqual(['2:1-6 error: undefined variable "prize" → price * 3'])
})

test('an unused variable gets an underscore', async () => {
  expect(await diagnosticsOf('defmodule A do\n  def f(count), do: 1\nend')).toEqual([
    `2:9-14 warning: variable "count" ${UNUSED} → def f(_count), do: 1`,
  ])
})

test('calls of functions that are not there are told of once all is defined', async () => {
  const source = `defmodule A do
  def f, do: Enum.mapp([1], & &1)
  def g, do: Strng.upcase("a")
  def h, do: B.later()
  def i, do: String.strip(" a")
end
defmodule B do
  def later, do: 1
end`
  expect(await diagnosticsOf(source)).toEqual([
    '2:19-23 warning: Enum.mapp/2 is undefined or private. Did you mean:\n\n      * map/2\n → def f, do: Enum.map([1], & &1)',
    '3:20-26 warning: Strng.upcase/1 is undefined (module Strng is not available or is yet to be defined). Make sure the module name is correct and has been specified in full (or that an alias has been defined) → def g, do: String.upcase("a")',
    '5:21-26 warning: String.strip/1 is deprecated. Use String.trim/1 instead',
  ])
})

test('a misspelt function of the module itself; = where == was meant', async () => {
  const undefinedFunction =
    'undefined function get_resut/1 (expected A to define such a function or for it to be imported, but none are available)'
  expect(await diagnosticsOf('defmodule A do\n  def f(x), do: get_resut(x)\n  def get_result(x), do: x\nend')).toEqual([
    `2:17-26 error: ${undefinedFunction} → def f(x), do: get_result(x)`,
  ])
  expect((await diagnosticsOf('fn x when x = 1 -> x end'))[0]?.split(' → ')[1]).toBe('fn x when x == 1 -> x end')
})

test('a source that is too long to be parsed in one step', async () => {
  const options = { adapter: 'sqlite', strict: false, autoTables: true } as const
  const { events } = await runHeadless([{ file: 'code.exs', text: 'x = 1\n'.repeat(200_000) }], options, { engine, clock: 'virtual' })
  const error = events.find((event) => event.kind === 'error')
  expect(error?.kind === 'error' ? `${error.exception}: ${error.message}` : '').toBe(
    'SystemLimitError: a system limit has been reached: a source of more than 1000000 characters; code.exs has 1200000',
  )
})
