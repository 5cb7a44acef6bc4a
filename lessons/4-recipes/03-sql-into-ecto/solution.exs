defmodule Club.Idle do
  import Ecto.Query
  alias Club.{Game, Player}

  # the names of the players who won no game in this year
  def query(year) do
    from p in Player,
      left_join: g in Game,
      on: g.winner_id == p.id and g.year == ^year,
      where: is_nil(g.id),
      order_by: p.name,
      select: p.name
  end
end

Repo.all(Club.Idle.query(2024))
