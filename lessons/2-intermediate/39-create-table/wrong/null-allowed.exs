defmodule Zoo.CreateFeedings do
  use Ecto.Migration

  def change do
    create table(:feedings) do
      add :animal, :string
      add :day, :date
      add :grams, :integer, default: 500

      timestamps(type: :utc_datetime)
    end

    create unique_index(:feedings, [:animal, :day])
  end
end

Ecto.Migrator.up(Repo, 2, Zoo.CreateFeedings, log: false)
