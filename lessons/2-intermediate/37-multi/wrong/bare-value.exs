defmodule Ferry.Desk do
  alias Ecto.Multi
  alias Ferry.{Booking, Refund}

  def cancel(id) do
    Multi.new()
    |> Multi.run(:booking, fn repo, _ -> repo.get(Booking, id) end)
    |> Multi.delete(:gone, fn %{booking: booking} -> booking end)
    |> Multi.insert(:refund, fn %{booking: booking} ->
      %Refund{name: booking.name, pence: booking.seats * 950}
    end)
  end
end
