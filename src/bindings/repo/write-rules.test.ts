import { beforeAll, expect, it } from 'vitest'
import { createEctoSession } from '#bindings/ecto-session.ts'
import { createQueryModules } from '#bindings/query/query-modules.ts'
import { createSchemaModules } from '#bindings/schema/schema-modules.ts'
import { createDriver } from '#drivers/sqljs/driver.ts'
import { loadSqlJs, type SqlJsEngine } from '#drivers/sqljs/engine.ts'
import { runElixir } from '#elixir/testing/run.ts'
import { createRepos } from './repo-modules.ts'

let engine: SqlJsEngine
beforeAll(async () => {
  engine = await loadSqlJs()
})

const SETUP = `
defmodule Tag do
  use Ecto.Schema
  schema "tags" do
    field :name, :string
  end
end
defmodule Post do
  use Ecto.Schema
  schema "posts" do
    field :slug, :string, writable: :insert, on_writable_violation: :raise
    field :views, :integer, writable: :never
    field :at, :time_usec
    many_to_many :tags, Tag, join_through: "posts_tags", on_join_through_conflict: :nothing
    has_many :copies, Post, foreign_key: :views, where: [slug: "copy"]
  end
end
import Ecto.{Changeset, Query}
`

/** Runs the source with a running Repo whose tables are made for the schemas: what it printed, and what it sent. */
async function run(source: string): Promise<{ readonly output: string; readonly sql: readonly string[] }> {
  const session = createEctoSession()
  const driver = createDriver(engine)
  const repos = createRepos(session, { driver, adapter: 'sqlite', strict: true, autoTables: true })
  const sql: string[] = []
  repos.state.listener = {
    ...repos.state.listener,
    wantsStatements: true,
    // biome-ignore lint/correctness/useYield: a listener may ask for things
    *statement(report) {
      sql.push(report.sqlite.sql)
    },
  }
  const natives = [...createSchemaModules(session), ...createQueryModules(session), ...repos.modules]
  const ran = await runElixir(`{:ok, _} = Repo.start_link()\n${SETUP}${source}`, { natives })
  driver.close()
  return { output: ran.output + (ran.error === undefined ? '' : `** (${ran.error.module}) ${ran.error.message}`), sql }
}

it('insert/2: what may never be written is left out', async () => {
  expect(await run('Repo.insert!(change(%Post{}, slug: "a", views: 9)).views |> IO.inspect()')).toEqual({
    output: 'nil\n',
    sql: ['INSERT INTO "posts" ("slug") VALUES (?1) RETURNING "id"'],
  })
})

it('update/2: on_writable_violation: :raise', async () => {
  const { output, sql } = await run('Repo.update(change(%Post{id: 1}, slug: "b"))')
  expect(output.split('\n').slice(0, 2)).toEqual([
    '** (ArgumentError) you are attempting to write to the field :slug of Post but',
    'the `:writable` option of this field indicates the field should not be written to during an update.',
  ])
  expect(sql).toEqual([])
})

it('update/2: prepare_changes/2 may write all the same', async () => {
  const source = `
  post = Repo.insert!(%Post{})
  post |> change(at: ~T[01:02:03.000004]) |> prepare_changes(&put_change(&1, :views, 3)) |> Repo.update!()`
  expect((await run(source)).sql.slice(-2)).toEqual(['UPDATE "posts" SET "at" = ?, "views" = ? WHERE "id" = ?', 'commit'])
})

it('update_all/2: a field that is not writable', async () => {
  expect(await run('Repo.update_all(Post, set: [views: 1])')).toEqual({
    output: '** (Ecto.QueryError) cannot update non-updatable field `:views` in query:\n\nfrom p0 in Post,\n  update: [set: [views: ^1]]\n',
    sql: [],
  })
})

it('update/2: a missing key comes before a wrong action', async () => {
  expect((await run('Repo.update(%{change(%Tag{}, name: "a") | action: :insert})')).output).toBe(
    '** (Ecto.NoPrimaryKeyValueError) struct `%Tag{__meta__: #Ecto.Schema.Metadata<:built, "tags">, id: nil, name: nil}` is missing primary key value',
  )
})

it('insert!/1: children of a schema that does not exist', async () => {
  const source = `
  defmodule Walk do
    use Ecto.Schema
    schema "walks" do
      has_many :stops, Stops
    end
  end
  Repo.insert!(struct(Walk))`
  expect((await run(source)).output).toBe(
    '** (UndefinedFunctionError) function Stops.__schema__/1 is undefined (module Stops is not available). ' +
      'Make sure the module name is correct and has been specified in full (or that an alias has been defined)',
  )
})

it('update/2: on_join_through_conflict: :nothing', async () => {
  const source = `
  post = Repo.insert!(%Post{tags: [%Tag{name: "a"}]})`
  expect((await run(source)).sql.slice(-2)).toEqual([
    'INSERT INTO "posts_tags" ("post_id","tag_id") VALUES (?1,?2) ON CONFLICT DO NOTHING',
    'commit',
  ])
})

it('preload/3: conditions of the association stand with its key', async () => {
  const { sql } = await run('Repo.preload(%Post{id: 1}, :copies)')
  expect(sql).toEqual([
    'SELECT p0."id", p0."slug", p0."views", p0."at", p0."views" FROM "posts" AS p0 WHERE ((p0."views" = ?) AND (p0."slug" = ?)) ORDER BY p0."views"',
  ])
})

it('one/2: a value that does not load names its field and struct', async () => {
  const { output } = await run(
    'Repo.insert!(%Tag{})\nRepo.query!("UPDATE tags SET name = x\'ff\'")\nRepo.one(from t in Tag, select: t.name) |> IO.inspect()',
  )
  expect(output).toBe('<<255>>\n')
  expect((await run('Repo.insert!(%Post{at: ~T[01:02:03.000004]})\nRepo.one(from p in Post, select: struct(p, [:at]))')).output).toBe(
    '** (ArgumentError) cannot load `"01:02:03.000004"` as type :time_usec for field :at in %Post{__meta__: #Ecto.Schema.Metadata<:loaded, "posts">, id: nil, slug: nil, views: nil, at: nil, tags: #Ecto.Association.NotLoaded<association :tags is not loaded>, copies: #Ecto.Association.NotLoaded<association :copies is not loaded>}',
  )
})

const MONEY = `
defmodule Money do
  use Ecto.Type
  defstruct [:cents]
  def type, do: :map
  def cast(%Money{} = money), do: {:ok, money}
  def dump(%Money{cents: cents}), do: {:ok, %{"c" => cents}}
  def load(%{"c" => cents}), do: {:ok, %Money{cents: cents}}
end
defmodule Item do
  use Ecto.Schema
  schema "items" do
    field :price, Money
    field :extra, :map
    embeds_one :owner, Owner, primary_key: false do
      field :name, :string
    end
  end
end
`

it('insert/2: a custom type whose values are maps dumps and loads them itself', async () => {
  const { output } = await run(`${MONEY}
  Repo.insert!(%Item{price: %Money{cents: 5}})
  IO.inspect({Repo.one(Item).price, Repo.query!("SELECT price FROM items").rows})`)
  expect(output).toBe('{%Money{cents: 5}, [["{\\"c\\":5}"]]}\n')
})

it('insert/2: text is no :map', async () => {
  expect((await run(`${MONEY}\nRepo.insert!(%Item{extra: "text"})`)).output).toBe(
    '** (Ecto.ChangeError) value `"text"` for `Item.extra` in `insert` does not match type :map',
  )
})

it('update_all/2: an embed takes structs of its schema', async () => {
  const { output } = await run(`${MONEY}
  Repo.insert!(%Item{})
  Repo.update_all(Item, set: [owner: %Item.Owner{name: "a"}])
  IO.inspect(Repo.one(Item).owner)
  Repo.update_all(Item, set: [owner: %{name: "b"}])`)
  expect(output.split('\n').slice(0, 2)).toEqual([
    '%Item.Owner{name: "a"}',
    '** (Ecto.Query.CastError) lib/ecto/repo/queryable.ex:188: value `%{name: "b"}` in `update` cannot be cast to type #Ecto.Embedded<%Ecto.Embedded{cardinality: :one, field: :owner, owner: Item, related: Item.Owner, on_cast: nil, on_replace: :raise, unique: true, ordered: true}> in query:',
  ])
})

it.each([
  [
    'Repo.insert(%Tag{name: "a"}, on_conflict: from(p in Post, update: [set: [views: 1]]))',
    '** (ArgumentError) cannot run on_conflict: query because the query has a different {source, schema} pair than the original struct/changeset/query. Got %Ecto.Query.FromExpr{source: {"posts", Post}, file: "script.exs", line: 20, as: nil, prefix: nil, params: [], hints: []} and {"tags", Tag} respectively',
  ],
  [
    'Repo.insert_all("tags", [%{name: "a"}], on_conflict: {:replace_all_except, [:id]})',
    '** (ArgumentError) cannot use :replace_all_except on operations without a schema',
  ],
  [
    'Repo.insert(%Tag{name: "a"}, on_conflict: {:replace, []}, conflict_target: :name)',
    '** (ArgumentError) :on_conflict option with `{:replace, fields}` requires a non-empty list of fields',
  ],
  [
    'Repo.insert(%Tag{name: "a"}, on_conflict: {:replace, [:name]})',
    '** (ArgumentError) :conflict_target option is required when :on_conflict is replace',
  ],
  [
    'Repo.insert(%Tag{name: "a"}, on_conflict: {:replace_all_except, [:id, :inserted_at, :updated_at]}, conflict_target: :name)',
    '** (ArgumentError) empty list of fields to update, use the `:replace` option instead',
  ],
  [
    'Repo.insert_all(Tag, %{name: "a"})',
    '** (ArgumentError) expected a list of rows or a query, but got %{name: "a"} as rows_or_query argument in insert_all',
  ],
  [
    'Repo.insert_or_update(cast({%{}, %{a: :integer}}, %{a: 1}, [:a]))',
    '** (ArgumentError) giving a struct to Repo.insert_or_update/2 or Repo.insert_or_update!/2 is not supported. Please use an Ecto.Changeset',
  ],
  [
    'Repo.update_all(Tag, set: [])',
    '** (Ecto.QueryError) `update_all` requires at least one field to be updated in query:\n\nfrom t0 in Tag,\n  update: [set: []]\n',
  ],
  ['Ecto.Migrator.run(Repo, [{1, Tag}], :up, all: true, log: false)', '** (Ecto.MigrationError) module Tag is not an Ecto.Migration'],
])('%s', async (source, error) => {
  expect((await run(source)).output).toBe(error)
})

it('on_conflict: what a keyword list says wrong is told with the schema that is written to', async () => {
  const { output } = await run('Repo.insert(%Post{slug: "a"}, on_conflict: [set: [nope: 1]], conflict_target: :slug)')
  expect(output).toBe(
    '** (Ecto.QueryError) lib/ecto/repo/schema.ex:808: field `nope` in `update` does not exist in schema Post in query:\n\nfrom p0 in Post,\n  update: [set: [nope: ^1]]\n',
  )
})

it('insert/2: an embedded schema has no table', async () => {
  const source = `
  defmodule Note do
    use Ecto.Schema
    embedded_schema do
      field :text, :string
    end
  end
  Repo.insert(%Note{})`
  expect(await run(source)).toEqual({ output: '** (ArgumentError) Note needs to be a schema with source', sql: [] })
})

it('delete/2: an error that prepare_changes/2 adds refuses it', async () => {
  const source = `
  tag = Repo.insert!(%Tag{name: "a"})
  {:error, changeset} = tag |> change() |> prepare_changes(&add_error(&1, :name, "stays")) |> Repo.delete()
  IO.inspect(changeset.errors)`
  expect(await run(source)).toEqual({
    output: '[name: {"stays", []}]\n',
    sql: ['INSERT INTO "tags" ("name") VALUES (?1) RETURNING "id"', 'begin', 'rollback'],
  })
})

it('update/2: a primary key that several rows have', async () => {
  const source = `
  defmodule Mark do
    use Ecto.Schema
    @primary_key {:name, :string, autogenerate: false}
    schema "tags" do
    end
  end
  Repo.insert!(%Tag{name: "a"})
  Repo.insert!(%Tag{name: "a"})
  Repo.delete(%Mark{name: "a"})`
  expect((await run(source)).output).toBe(
    '** (Ecto.MultiplePrimaryKeyError) expected delete on tags to return at most one entry but got 2 entries.\n\n' +
      'This typically means the field(s) set as primary_key in your schema/source\n' +
      'are not enough to uniquely identify entries in the repository.\n\n' +
      'Those are the parameters sent to the repository:\n\n[name: "a"]\n',
  )
})

it('insert_all/3: literals that a query selects are columns', async () => {
  const { output, sql } = await run(`
    Repo.insert!(%Tag{name: "a"})
    Repo.insert_all(Tag, from(t in "tags", select: %{name: "x", id: t.id + ^1}))
    Repo.all(from t in Tag, order_by: t.id, select: t.name) |> IO.inspect()`)
  expect(output).toBe('["a", "x"]\n')
  expect(sql[1]).toBe(`INSERT INTO "tags" ("name","id") SELECT 'x', t0."id" + ? FROM "tags" AS t0`)
})

it('insert_all/3: prepare_query/3 changes the query', async () => {
  const { sql } = await run(`
    defmodule Other do
      use Ecto.Repo, otp_app: :app, adapter: Ecto.Adapters.SQLite3
      def prepare_query(:insert_all, query, options), do: {where(query, [t], t.id > 1), options}
    end
    Other.start_link()
    Other.insert_all(Tag, from(t in Tag, select: %{name: t.name}))`)
  expect(sql).toEqual(['INSERT INTO "tags" ("name") SELECT t0."name" FROM "tags" AS t0 WHERE (t0."id" > 1)'])
})

it('insert/2: nil is no list of children', async () => {
  const { output, sql } = await run('{:error, changeset} = Repo.insert(%Post{tags: nil})\nIO.inspect(changeset.errors)')
  expect(output).toBe('[tags: {"is invalid", [type: {:array, :map}]}]\n')
  expect(sql).toEqual([])
})

it('query/2: a statement that is no text', async () => {
  expect((await run('Repo.query(from t in Tag)')).output).toBe(
    '** (ArgumentError) errors were found at the given arguments:\n\n  * 1st argument: not an iodata term\n',
  )
  expect((await run('IO.inspect(Repo.query!(["SELECT ", [?1]]).rows)')).output).toBe('[[1]]\n')
})
