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
