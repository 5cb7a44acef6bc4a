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
{:ok, _} = Repo.start_link()
defmodule Tag do
  use Ecto.Schema
  schema "tags" do
    field :name, :string
  end
end
Repo.query!("CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL)")
tell = fn fun ->
  try do
    IO.inspect(fun.())
  rescue
    e -> IO.puts("#{inspect(e.__struct__)}: #{Exception.message(e)}")
  end
end
`

/** What a program prints, and ends with. */
async function run(source: string, adapter: 'sqlite' | 'postgres' = 'sqlite'): Promise<string> {
  const session = createEctoSession()
  const driver = createDriver(engine)
  const repos = createRepos(session, { driver, adapter, strict: true })
  const natives = [...createSchemaModules(session), ...createQueryModules(session), ...repos.modules]
  const ran = await runElixir(SETUP + source, { natives })
  driver.close()
  return ran.output + (ran.error === undefined ? '' : `** (${ran.error.module}) ${ran.error.message}`)
}

it.each([
  ['Repo.transaction(%{})', 'FunctionClauseError: no function clause matching in Ecto.Repo.Transaction.transaction/4\n'],
  ['Repo.transact(fn _, _ -> :ok end)', 'FunctionClauseError: no function clause matching in Ecto.Repo.Transaction.transact/4\n'],
  ['Repo.checkout(nil)', 'FunctionClauseError: no function clause matching in Repo.checkout/2\n'],
])('%s: what cannot be run', async (call, printed) => {
  expect(await run(`tell.(fn -> ${call} end)`)).toBe(printed)
})

const FAILING = `
Repo.transaction(fn ->
  {:error, _} = Repo.query("SELECT * FROM missing", [], OPTIONS)
  Repo.aggregate(Tag, :count)
end)`

it('SQLite: a statement that fails leaves its transaction as it was', async () => {
  expect(await run(`tell.(fn -> ${FAILING.replace('OPTIONS', '[]')} end)`)).toBe('{:ok, 0}\n')
})

it('PostgreSQL: a statement that fails aborts its transaction', async () => {
  expect(await run(`tell.(fn -> ${FAILING.replace('OPTIONS', '[]')} end)`, 'postgres')).toBe(
    'Postgrex.Error: ERROR 25P02 (in_failed_sql_transaction) current transaction is aborted, commands ignored until end of transaction block\n',
  )
})

it('PostgreSQL: in a savepoint of its own it may fail', async () => {
  expect(await run(`tell.(fn -> ${FAILING.replace('OPTIONS', 'mode: :savepoint')} end)`, 'postgres')).toBe('{:ok, 0}\n')
})

it('PostgreSQL: an aborted transaction is rolled back when it is to be committed', async () => {
  const code = `
  tell.(fn -> Repo.transaction(fn -> Repo.insert!(%Tag{name: "a"}); Repo.query("SELEC") |> elem(0) end) end)
  tell.(fn -> Repo.transaction(fn -> Repo.transaction(fn -> Repo.query("SELEC") |> elem(0) end) |> IO.inspect() end) end)
  tell.(fn -> Repo.aggregate(Tag, :count) end)`
  expect(await run(code, 'postgres')).toBe('{:error, :rollback}\n{:ok, :error}\n{:error, :rollback}\n0\n')
})
