import { beforeAll, expect, test } from 'vitest'
import type { Engine } from './engine.ts'
import { createNodeEngine } from './node-engine.ts'

let engine: Engine

beforeAll(async () => {
  engine = await createNodeEngine()
})

/** `file:line-endLine:column severity: first line of the message`. */
async function compiled(...texts: readonly string[]): Promise<readonly string[]> {
  const session = engine.open({ options: { adapter: 'sqlite', strict: false, autoTables: false }, clock: 'virtual', onEvent() {} })
  const sources = texts.map((text, index) => ({ file: `${index + 1}.exs`, text }))
  const findings = await session.compile(sources).finish()
  session.close()
  return findings.map(
    ({ file, line, endLine, column, severity, message }) => `${file}:${line}-${endLine}:${column} ${severity}: ${message.split('\n')[0]}`,
  )
}

test('nothing runs: neither a form of the top level nor what it would raise', async () => {
  expect(await compiled('raise "no"\nIO.puts(1 / 0)\nRepo.all("nowhere")')).toEqual([])
})

test('modules of one source are known in the next, variables from form to form', async () => {
  const setup = 'defmodule A do\n  defstruct [:x]\n  def f(x), do: x\nend\nalias A, as: B'
  expect(await compiled(setup, 'a = %B{x: 1}\nB.f(a)\na')).toEqual([])
  expect(await compiled(setup, 'a = %B{y: 1}')).toEqual(['2.exs:1-1:null error: key :y not found'])
  expect(await compiled(setup, 'b = 1\nc')).toEqual(['2.exs:2-2:1 error: undefined variable "c"'])
})

test('a text that does not parse is told of at its place', async () => {
  expect(await compiled('x = 1', 'foo(')).toEqual(['2.exs:1-1:4 error: missing terminator: )'])
})

test('what a macro refuses is said of its form; warnings of functions come too', async () => {
  expect(await compiled('import Ecto.Query\nfrom(u in "users",\n  where: u.id == id)')).toEqual([
    '1.exs:2-3:null error: unbound variable `id` in query. If you are attempting to interpolate a value, use ^var',
  ])
  expect(await compiled('defmodule A do\n  def f(x), do: 1\nend')).toEqual([
    '1.exs:2-2:9 warning: variable "x" is unused (if the variable is not meant to be used, prefix it with an underscore)',
  ])
  expect(await compiled('defmodule A do\n  def f, do: Enum.mapp([1], & &1)\nend')).toEqual([
    '1.exs:2-2:19 warning: Enum.mapp/2 is undefined or private. Did you mean:',
  ])
})
