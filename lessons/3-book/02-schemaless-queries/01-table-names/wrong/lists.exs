defmodule Planetarium.Board do
  import Ecto.Query

  def pick(columns) do
    for row <- Repo.all(from s in "shows", order_by: s.title, select: ^columns) do
      Enum.map(columns, &row[&1])
    end
  end
end

Planetarium.Board.pick([:minutes])
