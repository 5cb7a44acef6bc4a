defmodule Planetarium.Sale do
  import Ecto.Query

  def sell(id, tickets) do
    case Repo.update_all(from(s in "screenings", where: s.id == ^id), inc: [seats: -tickets]) do
      {1, _} -> :sold
      {0, _} -> :full
    end
  end
end

Planetarium.Sale.sell(3, 4)
