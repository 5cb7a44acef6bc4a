defmodule Club.Idle do
  import Ecto.Query
  alias Club.{Game, Player}

  # the names of the players who won no game in this year
  def query(year) do
    from p in Player, join: g in Game, on: g.year == ^year, select: p.name
  end
end

Repo.all(Club.Idle.query(2024))
