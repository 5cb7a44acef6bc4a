defmodule Cinema.Bookings do
  alias Cinema.Booking

  def book(name, seats) do
    Repo.transaction(fn ->
      booking = Repo.insert!(%Booking{name: name, seats: seats})
      left = Booking.left()

      if left < 0 do
        {:error, {:only_left, left + seats}}
      else
        {booking.name, left}
      end
    end)
  end
end

Cinema.Bookings.book("Ruiz", 3)
Cinema.Bookings.book("Sato", 2)
