defmodule Ferry.Desk do
  alias Ecto.Multi
  alias Ferry.{Booking, Refund}

  # the steps :booking, :gone and :refund, not yet sent
  def cancel(id) do
    Multi.new()
    |> Multi.run(:booking, fn repo, _ ->
      case repo.get(Booking, id) do
        nil -> {:error, :unknown}
        booking -> {:ok, booking}
      end
    end)
    |> Multi.delete(:gone, fn %{booking: booking} -> booking end)
    |> Multi.insert(:refund, fn %{booking: booking} ->
      %Refund{name: booking.name, pence: booking.seats * 950}
    end)
  end
end
