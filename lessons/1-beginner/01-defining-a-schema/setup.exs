defmodule Herbarium.CreateTables do
  use Ecto.Migration

  def change do
    create table(:plants) do
      add :name, :string
      add :height_cm, :integer
      add :evergreen, :boolean
      add :planted_on, :date

      timestamps(type: :utc_datetime)
    end

    create table(:beds) do
      add :code, :string
      add :width_m, :float
      add :raised, :boolean
    end
  end
end

Ecto.Migrator.up(Repo, 1, Herbarium.CreateTables, log: false)
