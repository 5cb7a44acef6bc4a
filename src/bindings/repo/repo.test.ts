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
    field :uses, :integer, default: 0
  end
  def changeset(tag, attrs), do: tag |> Ecto.Changeset.cast(attrs, [:name]) |> Ecto.Changeset.unique_constraint(:name)
end
defmodule Tags do
  use Ecto.Migration
  def change do
    create table(:tags) do
      add :name, :string
      add :uses, :integer
    end
    create unique_index(:tags, [:name])
  end
end
:ok = Ecto.Migrator.up(Repo, 1, Tags, log: false)
import Ecto.Query
`

/** Runs the source after the setup with a running Repo: what it printed, and what came of the statements sent after the setup. */
async function run(source: string): Promise<{ readonly output: string; readonly sql: readonly string[] }> {
  const session = createEctoSession()
  const driver = createDriver(engine)
  const repos = createRepos(session, { driver, adapter: 'sqlite', strict: true })
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
  const ran = await runElixir(`{:ok, _} = Repo.start_link()\n${SETUP}IO.puts("--")\n${source}`, { natives })
  driver.close()
  const failure = ran.error === undefined ? '' : `** (${ran.error.module}) ${ran.error.message}`
  return { output: ran.output.replace('--\n', '') + failure, sql: sql.slice(sql.indexOf('commit') + 1) }
}

it('insert/2: a violated constraint becomes an error of the changeset', async () => {
  const source = `
  Repo.insert!(%Tag{name: "a"})
  {:error, changeset} = %Tag{} |> Tag.changeset(%{name: "a"}) |> Repo.insert()
  IO.inspect(changeset.errors)`
  expect(await run(source)).toEqual({
    output: '[\n  name: {"has already been taken",\n   [constraint: :unique, constraint_name: "tags_name_index"]}\n]\n',
    sql: Array(2).fill('INSERT INTO "tags" ("name","uses") VALUES (?1,?2) RETURNING "id"'),
  })
})

it('insert!/2: on_conflict with a keyword list updates the row that is there', async () => {
  const source = `
  for _ <- 1..2, do: Repo.insert!(%Tag{name: "a", uses: 1}, on_conflict: [inc: [uses: 1]], conflict_target: :name)
  IO.inspect(Repo.all(from t in Tag, select: {t.id, t.uses}))`
  const { output, sql } = await run(source)
  expect(output).toBe('[{1, 2}]\n')
  expect(sql[0]).toBe(
    'INSERT INTO "tags" AS t0 ("name","uses") VALUES (?1,?2) ON CONFLICT ("name") DO UPDATE SET "uses" = "uses" + ? RETURNING "id"',
  )
})

it('transaction/2: an inner rollback makes the outer one roll back', async () => {
  const source = `
  result = Repo.transaction(fn ->
    Repo.insert!(%Tag{name: "a"})
    Repo.transaction(fn -> Repo.rollback(:inner) end) |> IO.inspect()
    :value
  end)
  IO.inspect({result, Repo.aggregate(Tag, :count)})`
  expect(await run(source)).toEqual({
    output: '{:error, :inner}\n{{:error, :rollback}, 0}\n',
    sql: ['begin', 'INSERT INTO "tags" ("name","uses") VALUES (?1,?2) RETURNING "id"', 'rollback', 'SELECT count(*) FROM "tags" AS t0'],
  })
})

it('transaction/2: a second writer waits for the first', async () => {
  const source = `
  Repo.insert!(%Tag{name: "a"})
  bump = fn -> Repo.transaction(fn -> Repo.update_all(Tag, inc: [uses: 1]); Process.sleep(10) end) end
  1..3 |> Enum.map(fn _ -> Task.async(bump) end) |> Enum.each(&Task.await/1)
  IO.inspect(Repo.one(from t in Tag, select: t.uses))`
  expect((await run(source)).output).toBe('3\n')
})

it('a process that is killed in a transaction gives its connection back', async () => {
  const source = `
  pid = spawn(fn -> Repo.transaction(fn -> Repo.insert!(%Tag{name: "a"}); Process.sleep(:infinity) end) end)
  Process.sleep(5)
  Process.exit(pid, :kill)
  Process.sleep(5)
  IO.inspect(Repo.insert!(%Tag{name: "a"}).id)`
  expect((await run(source)).output).toBe('1\n')
})

it('Multi: the step that fails names itself, with what came before', async () => {
  const source = `
  Ecto.Multi.new()
  |> Ecto.Multi.insert(:a, Tag.changeset(%Tag{}, %{name: "a"}))
  |> Ecto.Multi.run(:check, fn repo, %{a: a} -> {:error, {a.name, repo.aggregate(Tag, :count)}} end)
  |> Repo.transaction()
  |> then(fn {:error, name, value, changes} -> IO.inspect({name, value, Map.keys(changes), Repo.aggregate(Tag, :count)}) end)`
  expect((await run(source)).output).toBe('{:check, {"a", 1}, [:a], 0}\n')
})

it('Sandbox: what was done is undone when the owner stops', async () => {
  const source = `
  defmodule Test.Repo do
    use Ecto.Repo, otp_app: :app, adapter: Ecto.Adapters.SQLite3
  end
  alias Ecto.Adapters.SQL.Sandbox
  Application.put_env(:app, Test.Repo, pool: Sandbox)
  {:ok, _} = Test.Repo.start_link()
  Sandbox.mode(Test.Repo, :manual)
  owner = Sandbox.start_owner!(Test.Repo)
  Test.Repo.insert!(%Tag{name: "a"})
  {:error, :undo} = Test.Repo.transaction(fn -> Test.Repo.insert!(%Tag{name: "b"}); Test.Repo.rollback(:undo) end)
  IO.inspect(Test.Repo.all(from t in Tag, select: t.name))
  Sandbox.stop_owner(owner)
  IO.inspect(Repo.aggregate(Tag, :count))`
  expect((await run(source)).output).toBe('["a"]\n0\n')
})

it('telemetry: a statement is an event of the repository', async () => {
  const source = `
  :telemetry.attach("id", [:repo, :query], fn _event, _measurements, metadata, config -> IO.inspect({metadata.source, config}) end, :config)
  Repo.aggregate(Tag, :count)`
  expect((await run(source)).output).toBe('{"tags", :config}\n')
})

it('telemetry: parameters as they are dumped, and as they were cast when the statement is no plain SQL', async () => {
  const source = `
  import Ecto.Query
  :telemetry.attach("id", [:repo, :query], fn _event, _measurements, metadata, _config -> IO.inspect({metadata.params, metadata.cast_params}) end, nil)
  Repo.all(from t in Tag, select: type(^true, :boolean))
  Repo.query!("SELECT ?", [1])`
  expect((await run(source)).output).toBe('{[1], [true]}\n{[1], nil}\n')
})

it('query/3 takes iodata', async () => {
  expect(await run('Repo.query!(["SELECT ", ["1", ?+], "1"]).rows |> IO.inspect()')).toEqual({ output: '[[2]]\n', sql: ['SELECT 1+1'] })
})

it('load/2: a list of pairs, whatever their keys', async () => {
  const source = 'IO.inspect(Repo.load(%{uses: :integer}, [{"uses", 4}]))\nRepo.load(Tag, 5)'
  expect((await run(source)).output).toBe(
    '%{uses: 4}\n** (FunctionClauseError) no function clause matching in Ecto.Schema.Loader.unsafe_load/4',
  )
})

it('init/2: a repository that is ignored does not start', async () => {
  const source = `
  defmodule Off do
    use Ecto.Repo, otp_app: :app, adapter: Ecto.Adapters.SQLite3
    def init(_context, _config), do: :ignore
  end
  IO.inspect(Off.start_link())
  Off.all(Tag)`
  expect((await run(source)).output).toBe(
    ':ignore\n** (RuntimeError) could not lookup Ecto repo Off because it was not started or it does not exist',
  )
})

it('telemetry: what is measured depends on what there was to wait for and to decode', async () => {
  const source = `
  measured = fn _event, measurements, metadata, _ -> IO.inspect({metadata.query, measurements |> Map.keys() |> Enum.map(&to_string/1) |> Enum.join(" ")}) end
  :telemetry.attach("log", [:repo, :query], measured, nil)
  Repo.query!("SELECT 1")
  Repo.query("SELEC")
  Repo.transaction(fn -> Repo.query!("SELECT 2") end)`
  expect((await run(source)).output).toBe(
    `{"SELECT 1", "decode_time idle_time query_time queue_time total_time"}
{"SELEC", "idle_time query_time queue_time total_time"}
{"begin", "idle_time query_time queue_time total_time"}
{"SELECT 2", "decode_time query_time total_time"}
{"commit", "query_time total_time"}
`,
  )
})

it('a function that a repository overrides is called with fewer arguments, too', async () => {
  const source = `
  defmodule Own do
    use Ecto.Repo, otp_app: :app, adapter: Ecto.Adapters.SQLite3
    defoverridable get: 3, query: 3
    def get(queryable, id, options), do: {:own, super(queryable, id, options)}
    def query(sql, params, options), do: super(sql <> " + 1", params, options)
  end
  Own.start_link()
  IO.inspect(Own.get(Tag, 1))
  {:ok, result} = Own.query("SELECT 1")
  IO.inspect(result.rows)`
  expect((await run(source)).output).toBe('{:own, nil}\n[[2]]\n')
})

it('stream/2: a number of rows that never comes to an end is refused', async () => {
  const source = 'Repo.transaction(fn -> Tag |> Repo.stream(max_rows: 0) |> Enum.to_list() end)'
  const { output, sql } = await run(source)
  expect(output).toBe('** (ArgumentError) expected :max_rows to be a positive integer, got: 0')
  expect(sql).toEqual(['begin', 'rollback'])
})
