defmodule Tour.CreateTables do
  use Ecto.Migration

  def change do
    create table(:walks) do
      add :title, :string, null: false
    end

    create table(:stops) do
      add :place, :string, null: false
      add :minutes, :integer
      add :walk_id, references(:walks)
    end

    create index(:stops, [:walk_id])
  end
end

Ecto.Migrator.up(Repo, 1, Tour.CreateTables, log: false)
