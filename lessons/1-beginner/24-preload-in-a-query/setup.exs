defmodule Orchard.CreateTables do
  use Ecto.Migration

  def change do
    create table(:trees) do
      add :variety, :string, null: false
      add :row, :integer
    end

    create table(:harvests) do
      add :year, :integer
      add :kilos, :integer
      add :tree_id, references(:trees)
    end
  end
end

Ecto.Migrator.up(Repo, 1, Orchard.CreateTables, log: false)

defmodule Orchard.Harvest do
  use Ecto.Schema

  schema "harvests" do
    field :year, :integer
    field :kilos, :integer
    belongs_to :tree, Orchard.Tree
  end
end

defmodule Orchard.Tree do
  use Ecto.Schema

  schema "trees" do
    field :variety, :string
    field :row, :integer
    has_many :harvests, Orchard.Harvest
  end
end

alias Orchard.{Harvest, Tree}

Repo.insert!(%Tree{
  variety: "Gravenstein",
  row: 1,
  harvests: [%Harvest{year: 2022, kilos: 161}, %Harvest{year: 2023, kilos: 138}]
})

Repo.insert!(%Tree{
  variety: "Boskoop",
  row: 1,
  harvests: [%Harvest{year: 2022, kilos: 144}, %Harvest{year: 2023, kilos: 172}]
})

Repo.insert!(%Tree{variety: "Topaz", row: 2})
