defmodule Planetarium.Sale do
  import Ecto.Query

  def sell(id, tickets) do
    screening = from s in "screenings", where: s.id == ^id

    if Repo.one(select(screening, [s], s.seats)) >= tickets do
      Repo.update_all(screening, inc: [seats: -tickets])
      :sold
    else
      :full
    end
  end
end

Planetarium.Sale.sell(3, 4)
