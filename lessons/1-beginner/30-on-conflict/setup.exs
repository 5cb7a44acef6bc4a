defmodule Tackle.CreateTables do
  use Ecto.Migration

  def change do
    create table(:stock) do
      add :code, :string, null: false
      add :name, :string
      add :pieces, :integer, default: 0
    end

    create unique_index(:stock, [:code])

    create table(:sightings) do
      add :species, :string, null: false
      add :count, :integer, default: 1
      add :place, :string
    end

    create unique_index(:sightings, [:species])
  end
end

Ecto.Migrator.up(Repo, 1, Tackle.CreateTables, log: false)

defmodule Tackle.Item do
  use Ecto.Schema

  schema "stock" do
    field :code, :string
    field :name, :string
    field :pieces, :integer, default: 0
  end
end

defmodule Tackle.Sighting do
  use Ecto.Schema

  schema "sightings" do
    field :species, :string
    field :count, :integer, default: 1
    field :place, :string
  end
end

Repo.insert!(%Tackle.Item{code: "H-12", name: "hook", pieces: 40})
