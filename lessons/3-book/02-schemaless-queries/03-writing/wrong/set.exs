defmodule Planetarium.Sale do
  import Ecto.Query

  def sell(id, tickets) do
    enough = from s in "screenings", where: s.id == ^id and s.seats >= ^tickets

    case Repo.update_all(enough, set: [seats: tickets]) do
      {1, _} -> :sold
      {0, _} -> :full
    end
  end
end

Planetarium.Sale.sell(3, 4)
