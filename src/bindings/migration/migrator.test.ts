import { beforeAll, expect, it } from 'vitest'
import { createEctoSession } from '#bindings/ecto-session.ts'
import { createRepos } from '#bindings/repo/repo-modules.ts'
import { createSchemaModules } from '#bindings/schema/schema-modules.ts'
import { createDriver } from '#drivers/sqljs/driver.ts'
import { loadSqlJs, type SqlJsEngine } from '#drivers/sqljs/engine.ts'
import { runElixir } from '#elixir/testing/run.ts'

let engine: SqlJsEngine
beforeAll(async () => {
  engine = await loadSqlJs()
})

const MIGRATIONS = `{:ok, _} = Repo.start_link()
defmodule Shelves do
  use Ecto.Migration
  def change, do: create(table(:shelves))
end
defmodule Books do
  use Ecto.Migration
  def change, do: create(table(:books))
end
`

/** What a program prints that has two migrations. */
async function run(code: string): Promise<string> {
  const session = createEctoSession()
  const driver = createDriver(engine)
  const repos = createRepos(session, { driver, adapter: 'sqlite', strict: true })
  const ran = await runElixir(MIGRATIONS + code, { natives: [...createSchemaModules(session), ...repos.modules] })
  driver.close()
  return ran.error === undefined ? ran.output : `** (${ran.error.module}) ${ran.error.message}`
}

it('migrations/2 says which of a source have run, and which have run that the source has not', async () => {
  const code = `
    Ecto.Migrator.up(Repo, 3, Shelves, log: false)
    Ecto.Migrator.up(Repo, 1, Books, log: false)
    IO.inspect(Ecto.Migrator.migrations(Repo, [{2, Books}, {3, Shelves}]))`
  expect(await run(code)).toBe('[{:up, 1, "** FILE NOT FOUND **"}, {:down, 2, Books}, {:up, 3, Shelves}]\n')
})

it('run/4 goes down from the latest version', async () => {
  const code = `
    source = [{1, Shelves}, {2, Books}]
    IO.inspect(Ecto.Migrator.run(Repo, source, :up, all: true, log: false))
    IO.inspect(Ecto.Migrator.run(Repo, source, :down, step: 1, log: false))
    IO.inspect(Ecto.Migrator.run(Repo, source, :down, to: 1, log: false))`
  expect(await run(code)).toBe('[1, 2]\n[2]\n[1]\n')
})

it('up/4: a version before the latest raises when versions are strictly ordered', async () => {
  const code = `
    Ecto.Migrator.up(Repo, 3, Shelves, log: false)
    Ecto.Migrator.up(Repo, 1, Books, log: false, strict_version_order: true)`
  expect(await run(code)).toBe(
    '** (Ecto.MigrationError) You are running migration 1 but an older migration with version 3 has already run.\n\n' +
      'This can be an issue if you have already ran 3 in production because a new deployment may migrate 1 but a rollback command would revert 3 instead of 1.\n\n' +
      'If this can be an issue, we recommend to rollback 1 and change it to a version later than 3.\n',
  )
})

it('prepare_query/3 and default_options/1 of a repository see what migrations ask for', async () => {
  const code = `
    defmodule Own do
      use Ecto.Repo, otp_app: :app, adapter: Ecto.Adapters.SQLite3
      def default_options(operation), do: [tenant: operation]
      def prepare_query(operation, query, options) do
        IO.inspect({operation, options[:tenant], options[:ecto_query], options[:schema_migration]})
        {query, options}
      end
    end
    Own.start_link()
    Ecto.Migrator.up(Own, 1, Books, log: false)
    Ecto.Migrator.down(Own, 1, Books, log: false)`
  expect(await run(code)).toBe(
    `${'{:all, :all, :schema_migration, true}\n'.repeat(2)}{:delete_all, :delete_all, :schema_migration, true}\n`,
  )
})

it("a repository's configuration has defaults for its migrations", async () => {
  const code = `
    Application.put_env(:app, Own,
      migration_source: "versions",
      migration_primary_key: [name: :uuid, type: :binary_id],
      migration_foreign_key: [column: :uuid],
      migration_timestamps: [type: :utc_datetime, inserted_at: :created_at]
    )
    defmodule Own do
      use Ecto.Repo, otp_app: :app, adapter: Ecto.Adapters.SQLite3
    end
    defmodule Pages do
      use Ecto.Migration
      def change do
        create table(:books)
        create table(:pages, primary_key: [name: :number, type: :integer]) do
          add :book, references(:books)
          timestamps(updated_at: false)
        end
      end
    end
    Own.start_link()
    Ecto.Migrator.up(Own, 1, Pages, log: false)
    for [sql] <- Own.query!("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").rows, do: IO.puts(sql)`
  expect(await run(code)).toBe(`CREATE TABLE "versions" ("version" INTEGER PRIMARY KEY, "inserted_at" TEXT)
CREATE TABLE "books" ("uuid" TEXT PRIMARY KEY)
CREATE TABLE "pages" ("number" INTEGER PRIMARY KEY, "book" TEXT CONSTRAINT "pages_book_fkey" REFERENCES "books"("uuid"), "created_at" TEXT NOT NULL)
`)
})
