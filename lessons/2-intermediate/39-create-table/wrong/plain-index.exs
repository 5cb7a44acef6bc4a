defmodule Zoo.CreateFeedings do
  use Ecto.Migration

  def change do
    create table(:feedings) do
      add :animal, :string, null: false
      add :day, :date, null: false
      add :grams, :integer, null: false, default: 500

      timestamps(type: :utc_datetime)
    end

    create index(:feedings, [:animal, :day])
  end
end

Ecto.Migrator.up(Repo, 2, Zoo.CreateFeedings, log: false)
