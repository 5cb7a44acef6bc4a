import type { RunOptions, Source } from '#protocol/message.ts'

export const WARM_UP_OPTIONS: RunOptions = { adapter: 'sqlite', strict: false, autoTables: false }

/** A program that goes once through what most lessons use: a migration, schemas, changesets, queries, a transaction. */
export const WARM_UP: readonly Source[] = [
  {
    file: 'warm-up.exs',
    text: `
defmodule WarmUp.Tables do
  use Ecto.Migration

  def change do
    create table(:springs) do
      add :name, :string
      add :degrees, :integer
      add :valley_id, :integer
      timestamps(type: :utc_datetime)
    end
  end
end

Ecto.Migrator.up(Repo, 1, WarmUp.Tables, log: false)

defmodule WarmUp.Spring do
  use Ecto.Schema
  import Ecto.Changeset

  schema "springs" do
    field :name, :string
    field :degrees, :integer
    belongs_to :valley, __MODULE__
    timestamps(type: :utc_datetime)
  end

  def changeset(spring, params) do
    spring |> cast(params, [:name, :degrees]) |> validate_required([:name])
  end
end

import Ecto.Query
alias WarmUp.Spring

{:ok, spring} = %Spring{} |> Spring.changeset(%{"name" => "Warm", "degrees" => "41"}) |> Repo.insert()
Repo.update!(Ecto.Changeset.change(spring, degrees: 42))
Repo.all(from s in Spring, left_join: v in assoc(s, :valley), where: s.degrees > ^40, order_by: s.name, select: {s.name, v.name})
Repo.transaction(fn -> Repo.all(from s in Spring, group_by: s.valley_id, select: {s.valley_id, count(s.id)}) end)
Repo.preload(Repo.all(Spring), :valley)
Enum.map(1..3, fn n -> "#{n}" end)
`,
  },
]
