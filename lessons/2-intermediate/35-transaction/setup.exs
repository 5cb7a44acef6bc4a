defmodule Depot.CreateWarehouses do
  use Ecto.Migration

  def change do
    create table(:warehouses) do
      add :name, :string
      add :crates, :integer
    end
  end
end

Ecto.Migrator.up(Repo, 1, Depot.CreateWarehouses, log: false)

defmodule Depot.Warehouse do
  use Ecto.Schema

  schema "warehouses" do
    field :name, :string
    field :crates, :integer
  end
end

Repo.insert_all(Depot.Warehouse, [%{name: "North", crates: 50}, %{name: "South", crates: 10}])
