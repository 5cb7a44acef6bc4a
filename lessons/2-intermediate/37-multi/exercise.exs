defmodule Ferry.Desk do
  alias Ecto.Multi
  alias Ferry.{Booking, Refund}

  # the steps :booking, :gone and :refund, not yet sent
  def cancel(id) do
    Multi.new()
  end
end
