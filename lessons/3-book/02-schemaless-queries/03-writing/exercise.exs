defmodule Planetarium.Sale do
  import Ecto.Query

  # takes the seats off if so many are left: :sold, or :full
  def sell(id, tickets) do
    left = Repo.one(from s in "screenings", where: s.id == ^id, select: s.seats)

    if left >= tickets, do: :sold, else: :full
  end
end

Planetarium.Sale.sell(3, 4)
