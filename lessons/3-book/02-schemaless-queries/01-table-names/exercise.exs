defmodule Planetarium.Board do
  import Ecto.Query

  # pick([:title]) gives [%{title: "Black Holes"}, …], in the order of the titles
  def pick(columns) do
    from(s in "shows", order_by: s.title, select: [:id, :title, :minutes])
    |> Repo.all()
  end
end

Planetarium.Board.pick([:minutes])
