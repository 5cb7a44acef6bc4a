defmodule Station.Form do
  import Ecto.Changeset

  def save(boat, params) do
    boat
    |> cast(params, [:name])
    |> validate_required([:name])
    |> cast_assoc(:tasks, required: true)
    |> Repo.insert_or_update()
  end
end
