defmodule Tram.Depot do
  use Ecto.Schema
  import Ecto.Changeset

  schema "depots" do
    field :name, :string
    has_many :trams, Tram.Tram, on_replace: :delete
  end

  def changeset(depot, params) do
    depot
    |> cast(params, [:name])
    |> cast_assoc(:trams, with: &Tram.Tram.depot_changeset/2)
  end
end
