defmodule Ferry.Desk do
  alias Ferry.{Booking, Refund}

  def cancel(id) do
    Repo.transact(fn ->
      booking = Repo.get!(Booking, id)
      Repo.delete!(booking)
      Repo.insert(%Refund{name: booking.name, pence: booking.seats * 950})
    end)
  end
end
