defmodule Planetarium.Board do
  import Ecto.Query

  # pick([:title]) gives [%{title: "Black Holes"}, …], in the order of the titles
  def pick(columns) do
    Repo.all(from s in "shows", order_by: s.title, select: ^columns)
  end
end

Planetarium.Board.pick([:minutes])
