defmodule Cinema.Bookings do
  alias Cinema.Booking

  # refuse a party that does not fit: {:error, {:only_left, n}}
  def book(name, seats) do
    Repo.transaction(fn ->
      booking = Repo.insert!(%Booking{name: name, seats: seats})
      left = Booking.left()

      if left <= 0 do
        Repo.rollback({:only_left, left + seats})
      end

      {booking.name, left}
    end)
  end
end

Cinema.Bookings.book("Ruiz", 3)
Cinema.Bookings.book("Sato", 2)
