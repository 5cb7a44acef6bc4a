import { drizzle } from 'drizzle-orm/sql-js'
import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Kysely } from 'kysely'
import type { Database, SqlValue } from 'sql.js'
import type { BenchProgram } from '#elixir/bench/bench-program.ts'
import { best } from '#elixir/bench/best.ts'
import type { Tables } from './kysely-dialect.ts'
import { line } from './line.ts'

const ROWS = 10_000
/** SQLite takes 32,766 parameters in a statement. */
const CHUNK = 5_000

const CREATE = `CREATE TABLE items (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, count INTEGER, price NUMERIC, size INTEGER, note TEXT)`

const items = sqliteTable('items', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  name: text('name'),
  count: integer('count'),
  price: real('price'),
  size: integer('size'),
  note: text('note'),
})

const SCHEMA = `
defmodule Item do
  use Ecto.Schema
  schema "items" do
    field :name, :string
    field :count, :integer
    field :price, :float
    field :size, :integer
    field :note, :string
  end
end
Repo.query!("${CREATE}")
rows = for n <- 1..${ROWS}, do: %{name: "name #{n}", count: n, price: n / 2, size: rem(n, 7), note: "note"}`

const INSERT_ALL = `rows |> Enum.chunk_every(${CHUNK}) |> Enum.each(&Repo.insert_all(Item, &1))`
const INSERT = `Repo.transaction(fn ->
  Enum.each(rows, fn row -> Repo.insert!(struct(Item, row)) end)
end, timeout: :infinity)`

interface Row {
  name: string
  count: number
  price: number
  size: number
  note: string
}

/** Reads and writes rows with Ecto, sql.js alone, Kysely and Drizzle; milliseconds. */
export async function benchRows(engine: BenchProgram, database: Database, kysely: Kysely<Tables>): Promise<readonly string[]> {
  const db = drizzle(database)
  const rows = Array.from({ length: ROWS }, (_, n): Row => ({ name: `name ${n}`, count: n, price: n / 2, size: n % 7, note: 'note' }))
  const chunks = [rows.slice(0, CHUNK), rows.slice(CHUNK)]
  await engine.run(SCHEMA)
  database.run(CREATE)
  const clear = async () => {
    database.run('DELETE FROM items')
    await engine.run('Repo.delete_all("items")')
  }
  /** The best of seven on an empty table each. */
  const write = async (run: () => Promise<unknown> | unknown) => {
    let least = Number.POSITIVE_INFINITY
    for (let i = 0; i < 7; i++) {
      await clear()
      least = Math.min(least, await best(run, 1))
    }
    return least
  }

  const inserted = line(
    `insert! of ${ROWS} in a transaction`,
    await write(() => engine.run(INSERT)),
    {
      raw: await write(() => rawInserts(database, rows)),
      Kysely: await write(() =>
        kysely.transaction().execute(async (tx) => {
          for (const row of rows)
            await tx
              .insertInto('items')
              .values(row as never)
              .returning('id')
              .executeTakeFirst()
        }),
      ),
      Drizzle: await write(() =>
        db.transaction((tx) => {
          for (const row of rows) tx.insert(items).values(row).returning({ id: items.id }).get()
        }),
      ),
    },
    'ms',
  )
  const batch = line(
    `insert_all of ${ROWS}`,
    await write(() => engine.run(INSERT_ALL)),
    {
      raw: await write(() => rawBatch(database, chunks)),
      Kysely: await write(async () => {
        for (const chunk of chunks)
          await kysely
            .insertInto('items')
            .values(chunk as never)
            .execute()
      }),
      Drizzle: await write(() => {
        for (const chunk of chunks) db.insert(items).values(chunk).run()
      }),
    },
    'ms',
  )
  await clear()
  rawBatch(database, chunks)
  await engine.run(INSERT_ALL)
  const read = line(
    `Repo.all of ${ROWS} rows × 6 columns`,
    await best(() => engine.run('Repo.all(Item) |> length()'), 15),
    {
      raw: await best(() => rawAll(database), 15),
      Kysely: await best(() => kysely.selectFrom('items').selectAll().execute(), 15),
      Drizzle: await best(() => db.select().from(items).all(), 15),
    },
    'ms',
  )
  return [read, batch, inserted]
}

function rawAll(database: Database): SqlValue[][] {
  const statement = database.prepare('SELECT id, name, count, price, size, note FROM items')
  const rows: SqlValue[][] = []
  while (statement.step()) rows.push(statement.get())
  statement.free()
  return rows
}

function rawBatch(database: Database, chunks: readonly (readonly Row[])[]): void {
  for (const chunk of chunks) {
    const statement = database.prepare(
      `INSERT INTO items (name, count, price, size, note) VALUES ${chunk.map(() => '(?,?,?,?,?)').join(',')}`,
    )
    statement.bind(chunk.flatMap(({ name, count, price, size, note }) => [name, count, price, size, note]))
    statement.step()
    statement.free()
  }
}

function rawInserts(database: Database, rows: readonly Row[]): void {
  database.run('BEGIN')
  const statement = database.prepare('INSERT INTO items (name, count, price, size, note) VALUES (?,?,?,?,?) RETURNING id')
  for (const { name, count, price, size, note } of rows) {
    statement.bind([name, count, price, size, note])
    statement.step()
    statement.get()
    statement.reset()
  }
  statement.free()
  database.run('COMMIT')
}
