defmodule Cowork.CreateTables do
  use Ecto.Migration

  def change do
    create table(:members, primary_key: [type: :binary_id]) do
      add :name, :string
    end

    create table(:visits, primary_key: [type: :binary_id]) do
      add :day, :date
      add :member_id, references(:members, type: :binary_id)
    end

    create table(:lockers, primary_key: [type: :binary_id]) do
      add :number, :integer
      add :member_id, references(:members, type: :binary_id)
    end

    create index(:visits, [:member_id])
    create index(:lockers, [:member_id])
  end
end

Ecto.Migrator.up(Repo, 1, Cowork.CreateTables, log: false)

Repo.insert_all("members", [%{id: Ecto.UUID.generate(), name: "Noor"}])
