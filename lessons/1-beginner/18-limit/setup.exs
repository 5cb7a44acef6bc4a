defmodule Bakery.CreateBreads do
  use Ecto.Migration

  def change do
    create table(:breads) do
      add :name, :string, null: false
      add :sold, :integer, default: 0
      add :organic, :boolean, default: false
    end
  end
end

Ecto.Migrator.up(Repo, 1, Bakery.CreateBreads, log: false)

defmodule Bakery.Bread do
  use Ecto.Schema

  schema "breads" do
    field :name, :string
    field :sold, :integer, default: 0
    field :organic, :boolean, default: false
  end
end

Repo.insert_all(Bakery.Bread, [
  %{name: "farmhouse", sold: 31, organic: false},
  %{name: "spelt", sold: 58, organic: true},
  %{name: "rye", sold: 44, organic: true},
  %{name: "baguette", sold: 120, organic: false},
  %{name: "walnut", sold: 17, organic: true}
])
