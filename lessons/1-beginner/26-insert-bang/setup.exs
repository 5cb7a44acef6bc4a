defmodule Bridge.CreateTables do
  use Ecto.Migration

  def change do
    create table(:crossings) do
      add :name, :string, null: false
      add :max_tons, :integer, null: false
    end
  end
end

Ecto.Migrator.up(Repo, 1, Bridge.CreateTables, log: false)

defmodule Bridge.Crossing do
  use Ecto.Schema
  import Ecto.Changeset

  schema "crossings" do
    field :name, :string
    field :max_tons, :integer
  end

  def changeset(crossing, params) do
    crossing
    |> cast(params, [:name, :max_tons])
    |> validate_required([:name, :max_tons])
    |> validate_number(:max_tons, greater_than: 0)
  end
end
