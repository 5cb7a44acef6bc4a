import Ecto.Query
alias Cinema.Booking

defmodule Cinema.Box do
  def book(name, seats) do
    Repo.transaction(fn ->
      Repo.insert!(%Booking{name: name, seats: seats})
      left = Booking.left()

      # too many: undo the insert, say why
      if left < 0 do
        Repo.rollback({:only_left, left + seats})
      end

      # not reached after a rollback
      "booked #{seats}"
    end)
  end
end

Cinema.Box.book("Ruiz", 3)
Cinema.Box.book("Sato", 2)

# rolled back inside another transaction
Repo.transaction(fn ->
  Repo.insert!(%Booking{name: "Abara", seats: 1})
  inner = Repo.transaction(fn -> Repo.rollback(:too_small) end)
  IO.inspect(inner, label: "inner")
end)

# what is left
Repo.all(from b in Booking, select: {b.name, b.seats})
