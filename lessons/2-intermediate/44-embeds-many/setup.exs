defmodule Bakery.CreateTables do
  use Ecto.Migration

  def change do
    create table(:recipes) do
      add :name, :string
      add :ingredients, :map
    end

    create table(:orders) do
      add :customer, :string
      add :lines, :map
    end
  end
end

Ecto.Migrator.up(Repo, 1, Bakery.CreateTables, log: false)

defmodule Bakery.Ingredient do
  use Ecto.Schema
  import Ecto.Changeset

  embedded_schema do
    field :name, :string
    field :grams, :integer
  end

  def changeset(ingredient, params) do
    ingredient
    |> cast(params, [:name, :grams])
    |> validate_required([:name, :grams])
    |> validate_number(:grams, greater_than: 0)
  end
end

defmodule Bakery.Recipe do
  use Ecto.Schema
  import Ecto.Changeset

  schema "recipes" do
    field :name, :string
    embeds_many :ingredients, Bakery.Ingredient, on_replace: :delete
  end

  def changeset(recipe, params) do
    recipe
    |> cast(params, [:name])
    |> cast_embed(:ingredients)
  end
end
