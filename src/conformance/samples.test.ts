import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readSamples } from '#course/read-samples.ts'
import type { RunEvent } from '#protocol/run-event.ts'
import type { Engine } from '#session/engine.ts'
import { createNodeEngine } from '#session/node-engine.ts'
import { runHeadless } from '#session/run-headless.ts'

const SAMPLES = readSamples(join(import.meta.dirname, '../../lessons'))
const ROWS: Readonly<Record<string, string>> = {
  blog: 'authors 12, posts 60, comments 240, tags 10, posts_tags 120',
  shop: 'products 30, customers 40, orders 200, lines 500',
  music: 'artists 140, albums 420, tracks 4200, playlists 24, playlists_tracks 480',
}

let engine: Engine

beforeAll(async () => {
  engine = await createNodeEngine()
})

async function run(...sources: readonly { readonly file: string; readonly text: string }[]): Promise<readonly RunEvent[]> {
  const options = { adapter: 'sqlite', strict: false, autoTables: true } as const
  return (await runHeadless(sources, options, { engine, clock: 'virtual' })).events
}

test('the samples are those that are described here', () => {
  expect(SAMPLES.map(({ id }) => id)).toEqual(Object.keys(ROWS))
})

describe.each(SAMPLES.map((sample) => [sample.id, sample] as const))('%s', (id, { setup, code }) => {
  const tables = (ROWS[id] ?? '').split(', ').map((each) => each.split(' ')[0] ?? '')
  const ask = (sql: (table: string) => string) => ({
    file: 'ask.exs',
    text: tables.map((table) => `IO.puts(inspect(Repo.query!("${sql(table)}").rows, limit: :infinity, charlists: :as_lists))`).join('\n'),
  })
  const printed = (events: readonly RunEvent[]) => events.flatMap((event) => (event.kind === 'output' ? [event.text] : [])).join('')

  test('its queries run, and its tables have their rows', async () => {
    const events = await run(
      { file: 'setup.exs', text: setup },
      ask((table) => `SELECT count(*) FROM ${table}`),
      { file: 'code.exs', text: code },
    )
    expect(events.filter(({ kind }) => kind === 'error' || kind === 'diagnostic' || kind === 'table')).toEqual([])
    const counts = printed(events)
      .trim()
      .split('\n')
      .map((line) => line.replace(/\D/g, ''))
    expect(tables.map((table, index) => `${table} ${counts[index]}`).join(', ')).toBe(ROWS[id])
  })

  test('the rows are the same each time', async () => {
    const rows = async () =>
      createHash('sha256').update(
        printed(
          await run(
            { file: 'setup.exs', text: setup },
            ask((table) => `SELECT * FROM ${table}`),
          ),
        ),
      )
    expect((await rows()).digest('hex')).toBe((await rows()).digest('hex'))
  })
})
