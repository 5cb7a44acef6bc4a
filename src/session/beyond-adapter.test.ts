import { beforeAll, expect, it } from 'vitest'
import type { RunEvent } from '#protocol/run-event.ts'
import type { Engine } from './engine.ts'
import { createNodeEngine } from './node-engine.ts'
import { runHeadless } from './run-headless.ts'

let engine: Engine

beforeAll(async () => {
  engine = await createNodeEngine()
})

interface Told {
  readonly tables: readonly string[]
  /** Statements that are not what was asked for, and why. */
  readonly emulated: readonly (readonly [string, string])[]
  readonly values: readonly string[]
  readonly error: string | undefined
}

async function run(text: string, autoTables = false): Promise<Told> {
  const options = { adapter: 'sqlite', strict: false, autoTables } as const
  const { events } = await runHeadless([{ file: 'code.exs', text }], options, { engine, clock: 'virtual' })
  return {
    tables: events.flatMap((event) => (event.kind === 'table' ? [event.ddl] : [])),
    emulated: events.flatMap((event) =>
      event.kind === 'query' && event.emulated !== null ? [[event.sqlite.sql, event.emulated] as const] : [],
    ),
    values: events.flatMap((event) => (event.kind === 'value' && !event.silent ? [event.inspected] : [])),
    error: events.flatMap(errorText)[0],
  }
}

function errorText(event: RunEvent): string[] {
  return event.kind === 'error' ? [`** (${event.exception}) ${event.message}`] : []
}

const PREFIX = 'The prefix is an attached database, "acme": SQLite has no schemas within a database.'

it('a prefix is an attached database that all connections know', async () => {
  const told = await run(`Repo.query!("CREATE SCHEMA acme").num_rows
defmodule Make do
  use Ecto.Migration
  def change do
    create table(:notes, prefix: "acme"), do: add(:text, :string)
  end
end
Ecto.Migrator.up(Repo, 1, Make, log: false)
Repo.insert_all("notes", [%{text: "hi"}], prefix: "acme")
import Ecto.Query
Repo.transaction(fn -> Task.await(Task.async(fn -> Repo.all(from n in "notes", prefix: "acme", select: n.text) end)) end)`)
  expect(told.error).toBe(undefined)
  expect(told.values.slice(-2)).toEqual(['{1, nil}', '{:ok, ["hi"]}'])
  expect(told.emulated).toEqual([
    [`ATTACH DATABASE 'acme' AS "acme"`, 'A schema is an attached database here: SQLite has no schemas within a database.'],
    ['CREATE TABLE "acme"."notes" ("id" INTEGER PRIMARY KEY AUTOINCREMENT, "text" TEXT)', PREFIX],
    ['INSERT INTO "acme"."notes" ("text") VALUES (?1)', PREFIX],
    ['SELECT n0."text" FROM "acme"."notes" AS n0', PREFIX],
  ])
})

const POSTS = `defmodule Make do
  use Ecto.Migration
  def change do
    create table(:posts) do
      add :views, :string, default: "0"
    end
  end
end
Ecto.Migrator.up(Repo, 1, Make, log: false)
Repo.insert_all("posts", [%{views: "12"}])
`

it('modify rewrites the table, its values converted', async () => {
  const told = await run(`${POSTS}
defmodule Change do
  use Ecto.Migration
  def up do
    alter table(:posts), do: modify(:views, :integer, null: false, default: 7)
  end
end
Ecto.Migrator.up(Repo, 2, Change, log: false)
Repo.insert_all("posts", [%{id: 9}])
Repo.query!("SELECT id, views, typeof(views) FROM posts").rows`)
  expect(told.values.slice(-1)).toEqual(['[[1, 12, "integer"], [9, 7, "integer"]]'])
  expect(told.emulated[1]).toEqual([
    `UPDATE "sqlite_schema" SET sql = 'CREATE TABLE "posts" ("id" INTEGER PRIMARY KEY AUTOINCREMENT, "views" INTEGER DEFAULT 7 NOT NULL)' WHERE type = 'table' AND name = 'posts'`,
    "The table's definition is rewritten in place: SQLite's ALTER TABLE cannot do this.",
  ])
})

it('a check that rows violate is not added', async () => {
  const told = await run(`${POSTS}
defmodule Change do
  use Ecto.Migration
  def change, do: create(constraint(:posts, :few, check: "views < 10"))
end
try do
  Ecto.Migrator.up(Repo, 2, Change, log: false)
rescue
  e -> e.message
end
Repo.query!("SELECT sql FROM sqlite_schema WHERE name = 'posts'").rows
Repo.insert_all("posts", [%{views: "99"}])`)
  expect(told.values.slice(-3)).toEqual([
    '"CHECK constraint failed: few"',
    `[\n  ["CREATE TABLE \\"posts\\" (\\"id\\" INTEGER PRIMARY KEY AUTOINCREMENT, \\"views\\" TEXT DEFAULT '0')"]\n]`,
    '{1, nil}',
  ])
})

const SCORES = `import Ecto.Query
Repo.query!("CREATE TABLE scores (id INTEGER PRIMARY KEY, name TEXT, points INTEGER)")
Repo.insert_all("scores", for({n, p} <- [{"a", 1}, {"a", 2}, {"b", 3}, {"a", 4}, {"b", 5}], do: %{name: n, points: p}))
`

it('EXCEPT ALL and INTERSECT ALL count the copies of a row', async () => {
  const told = await run(`${SCORES}
all = from s in "scores", select: s.name
few = from s in "scores", where: s.points > 3, select: s.name
Repo.all(except_all(all, ^few) |> order_by([s], fragment("name")))
Repo.all(intersect_all(all, ^few) |> order_by([s], fragment("name")))`)
  expect(told.error).toBe(undefined)
  expect(told.values.slice(-2)).toEqual(['["a", "a", "b"]', '["a", "b"]'])
  expect(told.emulated.map(([, why]) => why)).toEqual(
    Array(2).fill('EXCEPT ALL and INTERSECT ALL count copies by ROW_NUMBER: SQLite has them for distinct rows only.'),
  )
})

it('a lateral join on the best rows of each group', async () => {
  const told = await run(`${SCORES}
best = from s in "scores", where: s.name == parent_as(:group).name, order_by: [desc: s.points], limit: ^2, select: map(s, [:points])
Repo.all(from g in subquery(from s in "scores", distinct: true, select: %{name: s.name}), as: :group, inner_lateral_join: b in subquery(best), on: b.points > 1, order_by: [g.name, b.points], select: {g.name, b.points})
sums = from s in "scores", where: s.name == parent_as(:group).name, select: %{sum: sum(s.points)}
Repo.all(from g in "scores", as: :group, inner_lateral_join: b in subquery(sums), on: true, select: b.sum)`)
  expect(told.values.slice(-2)[0]).toBe('[{"a", 2}, {"a", 4}, {"b", 3}, {"b", 5}]')
  expect(told.emulated.map(([, why]) => why)).toEqual([
    'LATERAL is a condition on the row ids that the subquery finds: SQLite has no LATERAL.',
  ])
  expect(told.error?.split('\n')[0]).toBe('** (Ecto.QueryError) join `:inner_lateral` not supported by SQLite3 in query:')
})

it('a constraint is dropped', async () => {
  const told = await run(`defmodule Make do
  use Ecto.Migration
  def change do
    create table(:posts), do: add(:views, :integer, check: %{name: "few", expr: "views < 10"})
    drop constraint(:posts, :few)
  end
end
Ecto.Migrator.up(Repo, 1, Make, log: false)
Repo.insert_all("posts", [%{views: 99}])`)
  expect(told.values.slice(-1)).toEqual(['{1, nil}'])
})

const TAGGED = `Repo.query!("CREATE TABLE notes (id INTEGER PRIMARY KEY, tags TEXT)").num_rows
import Ecto.Query
defmodule Note do
  use Ecto.Schema
  schema "notes" do
    field :tags, {:array, :string}
  end
end
Repo.insert_all(Note, [%{id: 1, tags: ["a"]}, %{id: 2, tags: nil}])
`

it('push and pull change arrays that are JSON; nil is an empty array to push, and stays nil to pull', async () => {
  const told = await run(`${TAGGED}
Repo.update_all(Note, pull: [tags: "a"])
Repo.all(from n in Note, order_by: n.id, select: n.tags)
Repo.update_all(Note, push: [tags: "b"])
Repo.all(from n in Note, order_by: n.id, select: n.tags)`)
  expect(told.values.slice(-3)).toEqual(['[[], nil]', '{2, nil}', '[["b"], ["b"]]'])
})

it('a lateral join of a table-valued function', async () => {
  const told = await run(`${TAGGED}
Repo.all(from n in Note, left_lateral_join: t in fragment("json_each(?)", n.tags), on: true, select: {n.id, t.value})`)
  expect(told.values.slice(-1)).toEqual(['[{1, "a"}, {2, nil}]'])
})

it('distinct on with parameters, which are written twice', async () => {
  const told = await run(`${TAGGED}
Repo.all(from n in Note, where: n.id < ^9, distinct: fragment("? % ?", n.id, ^1), order_by: [desc: n.id], select: n.id)`)
  expect(told.values.slice(-1)).toEqual(['[2]'])
})

it('times of day keep their microseconds', async () => {
  const told = await run(
    `defmodule Lap do
  use Ecto.Schema
  schema "laps" do
    field :at, :time_usec
  end
end
Repo.insert!(%Lap{at: ~T[09:10:11.000500]}).id
Repo.one(Lap).at`,
    true,
  )
  expect(told.values).toEqual(['1', '~T[09:10:11.000500]'])
})

it('auto tables: those of schemas, and the tables that join them', async () => {
  const told = await run(
    `defmodule Tag do
  use Ecto.Schema
  @primary_key {:id, :binary_id, autogenerate: true}
  schema "tags" do
    field :name, :string
  end
end
defmodule Post do
  use Ecto.Schema
  schema "posts" do
    field :title, :string, source: :heading
    field :shout, :string, virtual: true
    many_to_many :tags, Tag, join_through: "posts_tags"
  end
end
Repo.aggregate(Post, :count)`,
    true,
  )
  expect(told.tables).toEqual([
    'CREATE TABLE "tags" ("id" TEXT PRIMARY KEY, "name" TEXT)',
    'CREATE TABLE "posts" ("id" INTEGER PRIMARY KEY AUTOINCREMENT, "heading" TEXT)',
    'CREATE TABLE "posts_tags" ("post_id" INTEGER, "tag_id" TEXT, "inserted_at" TEXT, "updated_at" TEXT)',
  ])
  expect(told.values).toEqual(['0'])
})

it('auto tables: not what a migration makes', async () => {
  const told = await run(
    `defmodule Post do
  use Ecto.Schema
  schema "posts" do
    field :title, :string
  end
end
defmodule Make do
  use Ecto.Migration
  def change do
    create table(:posts), do: add(:title, :string, null: false)
  end
end
Ecto.Migrator.up(Repo, 1, Make, log: false)
Repo.aggregate(Post, :count)`,
    true,
  )
  expect(told).toEqual({ tables: [], emulated: [], values: [':ok', '0'], error: undefined })
})

it('auto tables: in the database of their prefix', async () => {
  const told = await run(
    `defmodule Note do
  use Ecto.Schema
  @schema_prefix "acme"
  schema "notes" do
    field :text, :string
  end
end
Repo.insert!(%Note{text: "hi"}).id
Repo.aggregate(Note, :count)`,
    true,
  )
  expect(told.tables).toEqual(['CREATE TABLE "acme"."notes" ("id" INTEGER PRIMARY KEY AUTOINCREMENT, "text" TEXT)'])
  expect(told.values).toEqual(['1', '1'])
})

it('a violated primary key: the name of ecto_sqlite3 in the error, that of PostgreSQL known as well', async () => {
  const hive = `defmodule Hive do
  use Ecto.Schema
  schema "hives", do: field(:name, :string)
end
import Ecto.Changeset
Repo.insert!(%Hive{id: 1})
`
  const raised = await run(`${hive}Repo.insert(%Hive{id: 1})`, true)
  expect(raised.error?.split('\n').slice(0, 3)).toEqual([
    '** (Ecto.ConstraintError) constraint error when attempting to insert struct:',
    '',
    '    * "hives_id_index" (unique_constraint)',
  ])
  const known = await run(
    `${hive}{:error, changeset} = Repo.insert(unique_constraint(change(%Hive{id: 1}), :id, name: :hives_pkey))
changeset.errors`,
    true,
  )
  expect(known.values.at(-1)).toBe('[\n  id: {"has already been taken",\n   [constraint: :unique, constraint_name: "hives_pkey"]}\n]')
})

it('an index to which NULLs are equal is one on expressions', async () => {
  const told = await run(`defmodule Make do
  use Ecto.Migration
  def change do
    create table(:slots) do
      add :day, :integer
      add :room, :string
    end

    create unique_index(:slots, [:day, :room], nulls_distinct: false)
  end
end

defmodule Slot do
  use Ecto.Schema
  schema "slots" do
    field :day, :integer
    field :room, :string
  end
end

Ecto.Migrator.up(Repo, 1, Make, log: false)
for {day, room} <- [{1, nil}, {0, "0"}, {nil, "0"}], do: Repo.insert!(%Slot{day: day, room: room})
changeset = Ecto.Changeset.unique_constraint(Ecto.Changeset.change(%Slot{day: 1}), [:day, :room])
{:error, changeset} = Repo.insert(changeset)
changeset.errors`)
  expect(told.values.at(-1)).toBe(
    '[\n  day: {"has already been taken",\n   [constraint: :unique, constraint_name: "slots_day_room_index"]}\n]',
  )
  const index =
    'CREATE UNIQUE INDEX "slots_day_room_index" ON "slots" (("day") IS NULL, ifnull("day", 0), ("room") IS NULL, ifnull("room", 0))'
  expect(told.emulated.find(([sql]) => sql === index)?.[1]).toContain(':nulls_distinct is emulated')
})
