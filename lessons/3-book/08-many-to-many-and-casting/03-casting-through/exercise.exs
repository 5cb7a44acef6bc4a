defmodule Station.Form do
  import Ecto.Changeset

  # {:ok, boat} or {:error, changeset}
  def save(boat, params) do
    boat
    |> cast(params, [:name])
    |> Repo.insert_or_update()
  end
end

Station.Form.save(%Station.Boat{}, %{"name" => "Ora", "tasks" => [%{"title" => "hull"}]})
