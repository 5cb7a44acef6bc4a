defmodule Tram.CreateTables do
  use Ecto.Migration

  def change do
    create table(:lines) do
      add :name, :string
    end

    create table(:stops) do
      add :name, :string
      add :line_id, references(:lines)
    end

    create table(:depots) do
      add :name, :string
    end

    create table(:trams) do
      add :number, :integer
      add :depot_id, references(:depots)
    end
  end
end

Ecto.Migrator.up(Repo, 1, Tram.CreateTables, log: false)

defmodule Tram.Stop do
  use Ecto.Schema
  import Ecto.Changeset

  schema "stops" do
    field :name, :string
    field :line_id, :integer
  end

  def changeset(stop, params) do
    stop
    |> cast(params, [:name])
    |> validate_required([:name])
  end
end

defmodule Tram.Line do
  use Ecto.Schema
  import Ecto.Changeset

  schema "lines" do
    field :name, :string
    has_many :stops, Tram.Stop, on_replace: :delete
  end

  def changeset(line, params) do
    line
    |> cast(params, [:name])
    |> cast_assoc(:stops)
  end
end

defmodule Tram.Tram do
  use Ecto.Schema
  import Ecto.Changeset

  schema "trams" do
    field :number, :integer
    field :depot_id, :integer
  end

  def depot_changeset(tram, params) do
    tram
    |> cast(params, [:number])
    |> validate_required([:number])
    |> validate_number(:number, greater_than: 0)
  end
end
