defmodule Club.Idle do
  import Ecto.Query
  alias Club.{Game, Player}

  def query(year) do
    from p in Player,
      left_join: g in Game,
      on: g.winner_id == p.id,
      where: is_nil(g.id) and g.year == ^year,
      order_by: p.name,
      select: p.name
  end
end

Repo.all(Club.Idle.query(2024))
