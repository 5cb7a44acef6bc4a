defmodule Nursery.CreatePlants do
  use Ecto.Migration

  def change do
    create table(:plants) do
      add :code, :string
      add :name, :string
      add :latin, :string
    end
  end
end

Ecto.Migrator.up(Repo, 1, Nursery.CreatePlants, log: false)

defmodule Nursery.Plant do
  use Ecto.Schema

  schema "plants" do
    field :code, :string
    field :name, :string
    field :latin, :string
  end
end

Repo.insert_all(Nursery.Plant, [
  %{code: "RC", name: "Dog Rose", latin: "Rosa canina"},
  %{code: "AC", name: "Field Maple", latin: "Acer campestre"},
  %{code: "CA", name: "Hazel", latin: "Corylus avellana"}
])
