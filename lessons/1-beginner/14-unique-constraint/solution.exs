defmodule Garage.Hall do
  import Ecto.Changeset
  alias Garage.Bay

  # {:ok, bay}, or {:error, changeset} with the error "is taken" on :number
  def add_bay(params) do
    %Bay{}
    |> cast(params, [:hall, :number])
    |> validate_required([:hall, :number])
    |> unique_constraint(:number, name: :bays_hall_number_index, message: "is taken")
    |> Repo.insert()
  end
end
