defmodule Ferry.Booking do
  import Ecto.Changeset

  # passenger and port must be there; where the port is missing,
  # the message is "choose a port"
  def changeset(ticket, params) do
    ticket
    |> cast(params, [:passenger, :port, :remark])
    |> validate_required([:passenger])
    |> validate_required([:port], message: "choose a port")
  end
end
