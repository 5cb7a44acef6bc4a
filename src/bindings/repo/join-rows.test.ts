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
defmodule Membership do
  use Ecto.Schema
  schema "memberships" do
    field :role, :string
    belongs_to :club, Club
    belongs_to :person, Person
  end
end
defmodule Person do
  use Ecto.Schema
  schema "people" do
    field :name, :string
  end
end
defmodule Club do
  use Ecto.Schema
  schema "clubs" do
    field :name, :string
    many_to_many :people, Person, join_through: Membership, join_defaults: {__MODULE__, :role, ["member"]}
  end
  def role(membership, club, kind), do: %{membership | role: kind <> " of " <> club.name}
end
import Ecto.{Changeset, Query}
`

/** Runs the source with a running Repo whose tables are made for the schemas; answers what it printed. */
async function run(source: string): Promise<string> {
  const session = createEctoSession()
  const driver = createDriver(engine)
  const repos = createRepos(session, { driver, adapter: 'sqlite', strict: true, autoTables: true })
  const natives = [...createSchemaModules(session), ...createQueryModules(session), ...repos.modules]
  const ran = await runElixir(`{:ok, _} = Repo.start_link()\n${SETUP}${source}`, { natives })
  driver.close()
  return ran.output + (ran.error === undefined ? '' : `** (${ran.error.module}) ${ran.error.message}`)
}

it('many_to_many: a function makes the defaults of the join row', async () => {
  const source = `
  Repo.insert!(%Club{name: "Chess", people: [%Person{name: "Ann"}]})
  IO.inspect(Repo.all(from m in Membership, select: {m.role, m.club_id, m.person_id}))`
  expect(await run(source)).toBe('[{"member of Chess", 1, 1}]\n')
})

it("many_to_many: the parent's constraints are those of the join row", async () => {
  const source = `
  ann = Repo.insert!(%Person{name: "Ann"})
  club = Repo.insert!(%Club{name: "Chess"})
  Repo.query!("CREATE UNIQUE INDEX memberships_club_id_person_id_index ON memberships (club_id, person_id)")
  join = fn -> %{club | people: []} |> change() |> put_assoc(:people, [ann]) |> unique_constraint(:person, name: :memberships_club_id_person_id_index) |> Repo.update() end
  {:ok, _} = join.()
  {:error, changeset} = join.()
  IO.inspect(traverse_errors(changeset, &elem(&1, 0)))`
  expect(await run(source)).toBe('%{people: [%{person: ["has already been taken"]}]}\n')
})
