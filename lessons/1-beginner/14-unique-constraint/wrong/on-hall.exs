defmodule Garage.Hall do
  import Ecto.Changeset
  alias Garage.Bay

  def add_bay(params) do
    %Bay{}
    |> cast(params, [:hall, :number])
    |> validate_required([:hall, :number])
    |> unique_constraint([:hall, :number], message: "is taken")
    |> Repo.insert()
  end
end
