defmodule Ferry.Booking do
  import Ecto.Changeset

  # passenger and port must be there; where the port is missing,
  # the message is "choose a port"
  def changeset(ticket, params) do
    cast(ticket, params, [:passenger, :port, :remark])
  end
end
