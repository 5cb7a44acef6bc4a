defmodule Planetarium.Board do
  import Ecto.Query

  def pick(columns) do
    Repo.all(from s in "shows", order_by: ^columns, select: ^columns)
  end
end

Planetarium.Board.pick([:minutes])
