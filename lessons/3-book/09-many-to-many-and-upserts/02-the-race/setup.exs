defmodule Sounds.CreateTables do
  use Ecto.Migration

  def change do
    create table(:recordings) do
      add :title, :string, null: false
    end

    create table(:tags) do
      add :name, :string, null: false
    end

    create unique_index(:tags, [:name])

    create table(:recordings_tags, primary_key: false) do
      add :recording_id, references(:recordings), null: false
      add :tag_id, references(:tags), null: false
    end

    create unique_index(:recordings_tags, [:recording_id, :tag_id])
  end
end

Ecto.Migrator.up(Repo, 1, Sounds.CreateTables, log: false)

defmodule Sounds.Tag do
  use Ecto.Schema

  schema "tags" do
    field :name, :string
  end
end

defmodule Sounds.Recording do
  use Ecto.Schema

  schema "recordings" do
    field :title, :string
    many_to_many :tags, Sounds.Tag, join_through: "recordings_tags", on_replace: :delete
  end
end

Repo.insert!(%Sounds.Tag{name: "river"})

defmodule Sounds.CreatePlaces do
  use Ecto.Migration

  def change do
    create table(:places) do
      add :name, :string, null: false
    end

    create unique_index(:places, [:name])
  end
end

Ecto.Migrator.up(Repo, 2, Sounds.CreatePlaces, log: false)

defmodule Sounds.Place do
  use Ecto.Schema

  schema "places" do
    field :name, :string
  end
end

Repo.insert!(%Sounds.Place{name: "Old mill"})
