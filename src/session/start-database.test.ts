import { beforeAll, expect, test } from 'vitest'
import type { RunOptions, Source, StartDatabase } from '#protocol/message.ts'
import type { Engine } from './engine.ts'
import { createNodeEngine } from './node-engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await createNodeEngine()
})

const SCHEMA = 'defmodule Note do\n  use Ecto.Schema\n  schema "notes" do\n    field :text\n  end\nend\n'
const SETUP: Source = { file: 'setup.exs', text: `${SCHEMA}first = Repo.insert!(%Note{text: "from the set-up"})` }

/** Runs sources; the inspected values of the last one, and the session as they left it. */
async function run(texts: readonly Source[], start?: Omit<StartDatabase, 'name'>) {
  const values: string[] = []
  const options: RunOptions = {
    adapter: 'sqlite',
    strict: false,
    autoTables: true,
    ...(start === undefined ? {} : { start: { name: 'kept.sqlite', ...start } }),
  }
  const session = engine.open({
    options,
    clock: 'virtual',
    onEvent(event) {
      if (event.kind === 'value' && event.file === 'code.exs') values.push(event.inspected)
      if (event.kind === 'error') values.push(`** (${event.exception}) ${event.message}`)
    },
  })
  await session.run(texts).finish()
  return { values, session }
}

const code = (text: string): Source => ({ file: 'code.exs', text })

async function bytesAfter(texts: readonly Source[]): Promise<Uint8Array<ArrayBuffer>> {
  const { session } = await run(texts)
  const saved = session.save('sqlite')
  session.close()
  if (saved.format !== 'sqlite') throw new Error('asked for a file')
  return saved.bytes
}

test('a run starts from a file, and leaves the file as it is', async () => {
  const bytes = await bytesAfter([code(`${SCHEMA}Repo.insert!(%Note{text: "kept"})`)])
  const texts = [code(`${SCHEMA}Repo.insert!(%Note{text: "more"})\nEnum.map(Repo.all(Note), & &1.text)`)]
  for (const _ of [1, 2]) {
    const { values } = await run(texts, { bytes, after: null })
    expect(values.at(-1)).toBe('["kept", "more"]')
  }
})

test('after the set-up the kept database takes the place of what it made; its variables and modules stay', async () => {
  const bytes = await bytesAfter([SETUP, code('Repo.insert!(%Note{text: "from the code"})')])
  const { values } = await run([SETUP, code('{first.text, Enum.map(Repo.all(Note), & &1.text)}')], { bytes, after: 'setup.exs' })
  expect(values).toEqual(['{"from the set-up", ["from the set-up", "from the code"]}'])
})

test('a table that the file lacks is made again', async () => {
  const bytes = await bytesAfter([code('Repo.query!("CREATE TABLE other (id INTEGER)")')])
  const { values } = await run([SETUP, code('Repo.all(Note)')], { bytes, after: 'setup.exs' })
  expect(values).toEqual(['[]'])
})

test('the SQL of a database makes it again', async () => {
  const make = `
Repo.query!("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b REAL, c BLOB)")
Repo.query!("CREATE UNIQUE INDEX t_a ON t (a)")
Repo.query!("INSERT INTO t VALUES (1, 'it''s', 0.1, x'00ff'), (2, NULL, 1e300, NULL)")`
  const { session } = await run([code(make)])
  const saved = session.save('sql')
  if (saved.format !== 'sql') throw new Error('asked for SQL')
  expect(saved.text.split('\n')).toEqual([
    'PRAGMA foreign_keys=OFF;',
    'BEGIN TRANSACTION;',
    'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b REAL, c BLOB);',
    `INSERT INTO "t" VALUES(1,'it''s',0.1,X'00FF');`,
    'INSERT INTO "t" VALUES(2,NULL,1.0e+300,NULL);',
    'CREATE UNIQUE INDEX t_a ON t (a);',
    'COMMIT;',
    '',
  ])
  const opened = engine.openFile(saved)
  if (opened.kind === 'refused') throw new Error(opened.message)
  const { values } = await run([code('Repo.query!("SELECT * FROM t").rows')], { bytes: opened.bytes, after: null })
  expect(values).toEqual([`[[1, "it's", 0.1, <<0, 255>>], [2, nil, 1.0e300, nil]]`])
})

test('what is no database is refused in SQLite’s words, and SQL at its line', () => {
  const junk = new TextEncoder().encode('this is not a database, however long it may be '.repeat(40))
  expect(engine.openFile({ format: 'sqlite', bytes: junk })).toEqual({ kind: 'refused', message: 'file is not a database', line: null })
  const sql = 'CREATE TABLE a (id);\n\n-- a comment\nINSERT INTO b VALUES (1);\n'
  expect(engine.openFile({ format: 'sql', text: sql })).toEqual({ kind: 'refused', message: 'no such table: b', line: 4 })
  expect(engine.openFile({ format: 'sql', text: 'CREATE TABLE a (id)' })).toMatchObject({ kind: 'opened', tables: ['a'] })
})
