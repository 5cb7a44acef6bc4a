defmodule Planetarium.Board do
  import Ecto.Query

  def pick(columns) do
    from(s in "shows", order_by: s.title, select: [:id, :title, :minutes])
    |> Repo.all()
    |> Enum.map(&Map.take(&1, columns))
  end
end

Planetarium.Board.pick([:minutes])
