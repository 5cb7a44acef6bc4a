import { beforeAll, expect, test } from 'vitest'
import type { Cell } from '#protocol/preview.ts'
import type { ValueEvent } from '#protocol/run-event.ts'
import type { Engine } from './engine.ts'
import { createNodeEngine } from './node-engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await createNodeEngine()
})

/** The session that a program leaves, and the event of its last value. */
async function run(text: string) {
  const values: ValueEvent[] = []
  const session = engine.open({
    options: { adapter: 'sqlite', strict: false, autoTables: true },
    clock: 'virtual',
    onEvent: (event) => void (event.kind === 'value' && values.push(event)),
  })
  await session.run([{ file: 'code.exs', text }]).finish()
  const last = values.at(-1)
  if (last?.preview.kind !== 'table') throw new Error('The last value is no table.')
  return { session, event: last, table: last.preview }
}

function texts(rows: readonly (readonly Cell[])[] | null): readonly string[] | null {
  return (
    rows?.map((row) => row.map(({ text, nested }) => (nested === null ? text : `${nested.rows.length} of ${nested.total}`)).join(' ')) ??
    null
  )
}

test('a list of 10 000 maps: the first 200 rows are told, any others are asked for', async () => {
  const { session, event, table } = await run('for id <- 1..10_000, do: %{id: id, half: id / 2}')
  expect([table.total, table.rows.length, table.columns]).toEqual([10_000, 200, ['half', 'id']])
  expect(texts(session.valueRows(event, [], { from: 9998, count: 200 }))).toEqual(['4999.5 9999', '5000.0 10000'])
  expect(session.valueRows(event, [], { from: 10_000, count: 1 })).toEqual([])
})

const POSTS = `defmodule Post do
  defstruct [:id, :comments]
end
defmodule Comment do
  defstruct [:id]
end
`

test('rows of a nested table are asked for by the way to it', async () => {
  const { session, event, table } = await run(
    `${POSTS}for id <- 1..3, do: %Post{id: id, comments: for(c <- 1..(id * 60), do: %Comment{id: id * 1000 + c})}`,
  )
  expect(texts(table.rows)).toEqual(['1 50 of 60', '2 50 of 120', '3 50 of 180'])
  expect(texts(session.valueRows(event, [{ row: 2, column: 1 }], { from: 178, count: 50 }))).toEqual(['3179', '3180'])
  expect(session.valueRows(event, [{ row: 7, column: 1 }], { from: 0, count: 1 })).toBe(null)
})

test('what is told at once stays small however deep a value is: nested rows are left to be asked for', async () => {
  const { session, event, table } = await run(
    `${POSTS}for id <- 1..300, do: %Post{id: id, comments: for(c <- 1..100, do: %Post{id: c, comments: for(n <- 1..60, do: %Comment{id: n})})}`,
  )
  const cells = (rows: readonly (readonly Cell[])[]): number =>
    rows.reduce((sum, row) => sum + row.reduce((of, { nested }) => of + 1 + cells(nested?.rows ?? []), 0), 0)
  expect(cells(table.rows)).toBeLessThan(25_000)
  const rows = session.valueRows(event, [], { from: 100, count: 200 })
  expect([rows?.length, cells(rows ?? []) < 25_000]).toEqual([200, true])
  expect(rows?.at(-1)?.[1]?.nested).toMatchObject({ total: 100, rows: [] })
  const place = { row: 299, column: 1 }
  expect(texts(session.valueRows(event, [place], { from: 98, count: 200 }))).toEqual(['99 50 of 60', '100 50 of 60'])
  expect(texts(session.valueRows(event, [place, place], { from: 0, count: 1 }))).toBe(null)
  expect(texts(session.valueRows(event, [place, { row: 99, column: 1 }], { from: 58, count: 9 }))).toEqual(['59', '60'])
})
