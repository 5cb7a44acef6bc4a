defmodule Zoo.CreateAnimals do
  use Ecto.Migration

  def change do
    create table(:animals) do
      add :name, :string, null: false
      add :species, :string, null: false
      add :weight_kg, :decimal, precision: 7, scale: 2
      add :on_show, :boolean, null: false, default: true
      add :born_on, :date

      timestamps(type: :utc_datetime)
    end

    # no two elephants of one name
    create unique_index(:animals, [:name, :species])
  end
end

# forwards, forwards again, and back
Ecto.Migrator.up(Repo, 2, Zoo.CreateAnimals, log: false)
Ecto.Migrator.up(Repo, 2, Zoo.CreateAnimals, log: false)
Ecto.Migrator.down(Repo, 2, Zoo.CreateAnimals, log: false)
Ecto.Migrator.migrated_versions(Repo)
