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

interface Sent {
  readonly sqlite: readonly string[]
  readonly postgres: readonly string[]
}

const UP_AND_DOWN = `
:ok = Ecto.Migrator.up(Repo, 1, Change, log: false)
:ok = Ecto.Migrator.down(Repo, 1, Change, log: false)`

/** Runs a migration with this `change/0` up and down: both dialects' statements between BEGIN and the version's, or the error. */
async function change(body: string): Promise<Sent | string> {
  const { error, ...sent } = await migrate(body, UP_AND_DOWN)
  return error ?? sent
}

/** Runs code with the migration `Change`. */
async function migrate(body: string, code: string): Promise<Sent & { readonly error: string | undefined }> {
  const session = createEctoSession()
  const driver = createDriver(engine)
  const repos = createRepos(session, { driver, adapter: 'sqlite', strict: true })
  const sent: { sqlite: string; postgres: string }[] = []
  repos.state.listener = {
    ...repos.state.listener,
    wantsStatements: true,
    // biome-ignore lint/correctness/useYield: a listener may ask for things
    *statement(report) {
      sent.push({ sqlite: report.sqlite.sql, postgres: report.postgres?.sql ?? '' })
    },
  }
  const source = `{:ok, _} = Repo.start_link()
defmodule Change do
  use Ecto.Migration
  def change do
    ${body}
  end
end
${code}`
  const ran = await runElixir(source, { natives: [...createSchemaModules(session), ...repos.modules] })
  driver.close()
  const own = sent.filter(({ sqlite }) => !/^(begin|commit)$|schema_migrations/.test(sqlite))
  return {
    sqlite: own.map(({ sqlite }) => sqlite),
    postgres: own.map(({ postgres }) => postgres),
    error: ran.error === undefined ? undefined : `** (${ran.error.module}) ${ran.error.message}`,
  }
}

it('create table: columns, a reference and an index, and back in the opposite order', async () => {
  const body = `
    create table(:books) do
      add :title, :string, null: false, default: "?"
      add :parent_id, references(:books, on_delete: :delete_all)
    end
    create index(:books, [:title])`
  expect(await change(body)).toEqual({
    sqlite: [
      `CREATE TABLE "books" ("id" INTEGER PRIMARY KEY AUTOINCREMENT, "title" TEXT DEFAULT '?' NOT NULL, "parent_id" INTEGER CONSTRAINT "books_parent_id_fkey" REFERENCES "books"("id") ON DELETE CASCADE)`,
      'CREATE INDEX "books_title_index" ON "books" ("title")',
      'DROP INDEX "books_title_index"',
      'DROP TABLE "books"',
    ],
    postgres: [
      `CREATE TABLE "books" ("id" bigserial, "title" varchar(255) DEFAULT '?' NOT NULL, "parent_id" bigint, CONSTRAINT "books_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "books"("id") ON DELETE CASCADE, PRIMARY KEY ("id"))`,
      'CREATE INDEX "books_title_index" ON "books" ("title")',
      'DROP INDEX "books_title_index"',
      'DROP TABLE "books"',
    ],
  })
})

it('alter table: one statement for PostgreSQL, one a column for SQLite', async () => {
  const body = `
    create table(:books), do: add(:title, :string)
    alter table(:books) do
      add :pages, :integer
      remove :title, :string
    end`
  expect(await change(body)).toEqual({
    sqlite: [
      'CREATE TABLE "books" ("id" INTEGER PRIMARY KEY AUTOINCREMENT, "title" TEXT)',
      'ALTER TABLE "books" ADD COLUMN "pages" INTEGER',
      'ALTER TABLE "books" DROP COLUMN "title"',
      'ALTER TABLE "books" ADD COLUMN "title" TEXT',
      'ALTER TABLE "books" DROP COLUMN "pages"',
      'DROP TABLE "books"',
    ],
    postgres: [
      'CREATE TABLE "books" ("id" bigserial, "title" varchar(255), PRIMARY KEY ("id"))',
      'ALTER TABLE "books" ADD COLUMN "pages" integer, DROP COLUMN "title"',
      '',
      'ALTER TABLE "books" ADD COLUMN "title" varchar(255), DROP COLUMN "pages"',
      '',
      'DROP TABLE "books"',
    ],
  })
})

it('a command that cannot be reversed is named', async () => {
  expect(await change('create(table(:a)); execute("SELECT 1")')).toBe(
    '** (Ecto.MigrationError) cannot reverse migration command: execute "SELECT 1". You will need to explicitly define up/0 and down/0 in your migration',
  )
})

it('SQLite refuses what it has not', async () => {
  expect(await change('create constraint(:a, :b, check: "1 = 1")')).toBe(
    '** (ArgumentError) SQLite3 does not support ALTER TABLE ADD CONSTRAINT.',
  )
})

it('flush/0 inside of change/0 is refused on the way down', async () => {
  expect(await change('create(table(:a)); flush()')).toBe(
    '** (RuntimeError) calling flush() inside change when doing rollback is not supported.',
  )
})

it.each([
  ['create(table(:a), do: timestamps(:now))', '** (FunctionClauseError) no function clause matching in Ecto.Migration.timestamps/1'],
  ['execute(find: "a")', '** (ArgumentError) SQLite3 adapter does not support keyword lists in execute'],
  ['execute(:now)', '** (FunctionClauseError) no function clause matching in Ecto.Migration.execute/1'],
  ['rename table(:a), "b", to: :c', '** (FunctionClauseError) no function clause matching in Ecto.Migration.rename/3'],
  ['rename table(:a), to: :b', '** (FunctionClauseError) no function clause matching in Ecto.Migration.rename/2'],
  ['create table(:a, primary_key: :no)', '** (ArgumentError) :primary_key option must be either a boolean or a keyword list of options'],
  ['create index(:a, [:b], nulls_distinct: false)', '** (ArgumentError) the `nulls_distinct` option can only be used with unique indexes'],
  ['alter(table(:a), do: add("b", :string))', '** (FunctionClauseError) no function clause matching in Ecto.Migration.add/3'],
  [
    'alter(table(:a), do: add(:b, :datetime))',
    '** (ArgumentError) the :datetime type in migrations is not supported, please use :utc_datetime or :naive_datetime instead',
  ],
  [
    'create constraint(:a, :b, when: "x")',
    '** (KeyError) key :when not found in: %Ecto.Migration.Constraint{\n  name: "b",\n  table: "a",\n  check: nil,\n  exclude: nil,\n  prefix: nil,\n  comment: nil,\n  validate: true\n}',
  ],
])('%s', async (body, error) => {
  expect(await change(body)).toBe(error)
})

it('commands before the one that cannot be reversed are run', async () => {
  const code = `
    Ecto.Migrator.up(Repo, 1, Change, log: false)
    try do
      Ecto.Migrator.down(Repo, 1, Change, log: false)
    rescue
      Ecto.MigrationError -> :ok
    end`
  const { sqlite } = await migrate('execute("SELECT 1"); create(table(:a))', code)
  expect(sqlite).toEqual(['SELECT 1', 'CREATE TABLE "a" ("id" INTEGER PRIMARY KEY AUTOINCREMENT)', 'DROP TABLE "a"', 'rollback'])
})

it('dropping a constraint is named with its table', async () => {
  const code = `
    Repo.query!("CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, inserted_at TEXT)")
    Repo.query!("INSERT INTO schema_migrations (version) VALUES (1)")
    Ecto.Migrator.down(Repo, 1, Change, log: false)`
  expect((await migrate('drop(constraint(:a, :positive))', code)).error).toBe(
    '** (Ecto.MigrationError) cannot reverse migration command: drop constraint positive from table a. You will need to explicitly define up/0 and down/0 in your migration',
  )
})
