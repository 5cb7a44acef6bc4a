defmodule Garage.Hall do
  import Ecto.Changeset
  alias Garage.Bay

  def add_bay(params) do
    changeset =
      %Bay{}
      |> cast(params, [:hall, :number])
      |> validate_required([:hall, :number])

    if changeset.valid? and Repo.get_by(Bay, changeset.changes) do
      {:error, add_error(changeset, :number, "is taken")}
    else
      Repo.insert(changeset)
    end
  end
end
