defmodule Garage.CreateTables do
  use Ecto.Migration

  def change do
    create table(:cars) do
      add :plate, :string, null: false
      add :model, :string
    end

    create unique_index(:cars, [:plate])

    create table(:bays) do
      add :hall, :string, null: false
      add :number, :integer, null: false
    end

    create unique_index(:bays, [:hall, :number])
  end
end

Ecto.Migrator.up(Repo, 1, Garage.CreateTables, log: false)

defmodule Garage.Car do
  use Ecto.Schema

  schema "cars" do
    field :plate, :string
    field :model, :string
  end
end

defmodule Garage.Bay do
  use Ecto.Schema

  schema "bays" do
    field :hall, :string
    field :number, :integer
  end
end

Repo.insert!(%Garage.Car{plate: "KA 31 HX", model: "Volvo 240"})
Repo.insert!(%Garage.Bay{hall: "A", number: 1})
