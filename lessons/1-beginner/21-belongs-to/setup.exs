defmodule Seedbank.CreateTables do
  use Ecto.Migration

  def change do
    create table(:families) do
      add :name, :string, null: false
    end

    create table(:seeds) do
      add :name, :string, null: false
      add :family_id, references(:families)
    end

    create table(:shelves) do
      add :code, :string, null: false
    end

    create table(:jars) do
      add :label, :string, null: false
      add :shelf_id, references(:shelves)
    end
  end
end

Ecto.Migrator.up(Repo, 1, Seedbank.CreateTables, log: false)

defmodule Seedbank.Shelf do
  use Ecto.Schema

  schema "shelves" do
    field :code, :string
  end
end

Repo.insert_all("families", [%{name: "Fabaceae"}, %{name: "Poaceae"}])

Repo.insert_all("seeds", [
  %{name: "lentil", family_id: 1},
  %{name: "emmer", family_id: 2},
  %{name: "unknown bean", family_id: nil}
])

Repo.insert_all("shelves", [%{code: "N-04"}, %{code: "N-05"}])

Repo.insert_all("jars", [
  %{label: "lentil 2019", shelf_id: 2},
  %{label: "emmer 2021", shelf_id: 1}
])
