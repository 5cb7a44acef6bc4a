import { beforeAll, expect, it } from 'vitest'
import { createEctoSession } from '#bindings/ecto-session.ts'
import { createQueryModules } from '#bindings/query/query-modules.ts'
import { createRepos } from '#bindings/repo/repo-modules.ts'
import { createSchemaModules } from '#bindings/schema/schema-modules.ts'
import { createDriver } from '#drivers/sqljs/driver.ts'
import { loadSqlJs, type SqlJsEngine } from '#drivers/sqljs/engine.ts'
import { runElixir } from '#elixir/testing/run.ts'

let engine: SqlJsEngine
beforeAll(async () => {
  engine = await loadSqlJs()
})

const SETUP = `
alias Ecto.Adapters.SQL.Sandbox
Application.put_env(:app, Suite.Repo, pool: Sandbox)
defmodule Suite.Repo do
  use Ecto.Repo, otp_app: :app, adapter: Ecto.Adapters.SQLite3
end
{:ok, _} = Suite.Repo.start_link()
Suite.Repo.query!("CREATE TABLE notes (id INTEGER PRIMARY KEY)")
count = fn -> Suite.Repo.query!("SELECT count(*) FROM notes").rows end
`

/** What a program prints that has a repository with a sandbox and a table. */
async function run(source: string): Promise<string> {
  const session = createEctoSession()
  const driver = createDriver(engine)
  const repos = createRepos(session, { driver, adapter: 'sqlite', strict: true })
  const natives = [...createSchemaModules(session), ...createQueryModules(session), ...repos.modules]
  const ran = await runElixir(SETUP + source, { natives })
  driver.close()
  return ran.output + (ran.error === undefined ? '' : `** (${ran.error.module}) ${ran.error.message}`)
}

it('what is written in mode :auto stays', async () => {
  const source = `
  Suite.Repo.query!("INSERT INTO notes DEFAULT VALUES")
  IO.inspect(Sandbox.mode(Suite.Repo, :manual))
  IO.inspect({Sandbox.checkout(Suite.Repo), count.()})`
  expect(await run(source)).toBe(':ok\n{:ok, [[1]]}\n')
})

it('setting the mode that is set checks nothing in', async () => {
  const source = `
  Sandbox.mode(Suite.Repo, :manual)
  Sandbox.checkout(Suite.Repo)
  Suite.Repo.query!("INSERT INTO notes DEFAULT VALUES")
  IO.inspect({Sandbox.mode(Suite.Repo, :manual), count.()})
  IO.inspect({Sandbox.mode(Suite.Repo, :auto), count.()})`
  expect(await run(source)).toBe('{:ok, [[1]]}\n{:ok, [[0]]}\n')
})

it('a connection is shared by one process at a time', async () => {
  const source = `
  Sandbox.mode(Suite.Repo, :manual)
  owner = Sandbox.start_owner!(Suite.Repo, shared: true)
  IO.inspect({Sandbox.mode(Suite.Repo, {:shared, owner}), Sandbox.mode(Suite.Repo, {:shared, self()})})
  Sandbox.stop_owner(owner)
  IO.inspect(Sandbox.mode(Suite.Repo, {:shared, self()}))`
  expect(await run(source)).toBe('{:ok, :already_shared}\n:not_found\n')
})

it('a mode that is none', async () => {
  expect(await run('Sandbox.mode(Suite.Repo, :off)')).toBe(
    '** (FunctionClauseError) no function clause matching in DBConnection.Ownership.Manager.mode/3',
  )
})

it('a process is allowed by its name, and once more when what it had does not count', async () => {
  const source = `
  Sandbox.mode(Suite.Repo, :manual)
  Sandbox.checkout(Suite.Repo)
  {:ok, _} = Agent.start_link(fn -> nil end, name: :worker)
  IO.inspect(Sandbox.allow(Suite.Repo, self(), :worker))
  IO.inspect(Sandbox.allow(Suite.Repo, self(), :worker))
  IO.inspect(Sandbox.allow(Suite.Repo, self(), :worker, unallow_existing: true))
  IO.inspect(Sandbox.allow(Suite.Repo, self(), :nobody))
  IO.inspect(Agent.get(:worker, fn _ -> count.() end))`
  expect(await run(source)).toBe(':ok\n{:already, :allowed}\n:ok\n:not_found\n[[0]]\n')
})

it('`caller:` names the process whose connection is used', async () => {
  const source = `
  Sandbox.mode(Suite.Repo, :manual)
  Sandbox.checkout(Suite.Repo)
  me = self()
  spawn(fn -> send(me, Suite.Repo.query!("SELECT 1", [], caller: me).rows) end)
  receive do
    rows -> IO.inspect(rows)
  end`
  expect(await run(source)).toBe('[[1]]\n')
})

it('a transaction without a connection tells its begin', async () => {
  const source = `
  Sandbox.mode(Suite.Repo, :manual)
  :telemetry.attach("log", [:suite, :repo, :query], fn _, _, meta, _ -> IO.puts(meta.query) end, nil)
  Suite.Repo.transaction(fn -> :unreached end)`
  expect((await run(source)).split(' for ')[0]).toBe('begin\n** (DBConnection.OwnershipError) cannot find ownership process')
})
