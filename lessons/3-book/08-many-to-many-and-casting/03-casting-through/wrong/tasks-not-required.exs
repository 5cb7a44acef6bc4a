defmodule Station.Form do
  import Ecto.Changeset

  def save(boat, params) do
    boat
    |> Repo.preload(:tasks)
    |> cast(params, [:name])
    |> validate_required([:name])
    |> cast_assoc(:tasks)
    |> Repo.insert_or_update()
  end
end
