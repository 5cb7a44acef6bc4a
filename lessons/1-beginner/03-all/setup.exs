defmodule Zoo.CreateTables do
  use Ecto.Migration

  def change do
    create table(:animals) do
      add :name, :string, null: false
      add :species, :string
      add :weight_kg, :float
    end

    create table(:aviaries) do
      add :name, :string, null: false
    end
  end
end

Ecto.Migrator.up(Repo, 1, Zoo.CreateTables, log: false)

defmodule Zoo.Animal do
  use Ecto.Schema

  schema "animals" do
    field :name, :string
    field :species, :string
    field :weight_kg, :float
  end
end

defmodule Zoo.Aviary do
  use Ecto.Schema

  schema "aviaries" do
    field :name, :string
  end
end

Repo.insert_all(Zoo.Animal, [
  %{name: "Nuka", species: "red panda", weight_kg: 5.4},
  %{name: "Otto", species: "otter", weight_kg: 8.2},
  %{name: "Bagheera", species: "leopard", weight_kg: 41.0},
  %{name: "Pip", species: "otter", weight_kg: 6.9}
])
