defmodule Tram.Depot do
  use Ecto.Schema
  import Ecto.Changeset

  schema "depots" do
    field :name, :string
    has_many :trams, Tram.Tram
  end

  def changeset(depot, params) do
    cast(depot, params, [:name])
  end
end
