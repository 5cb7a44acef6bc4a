defmodule Zoo.CreateFeedings do
  use Ecto.Migration

  def change do
    create table(:feedings) do
      add :animal, :string
    end
  end
end

Ecto.Migrator.up(Repo, 2, Zoo.CreateFeedings, log: false)
