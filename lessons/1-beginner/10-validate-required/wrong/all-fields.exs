defmodule Ferry.Booking do
  import Ecto.Changeset

  def changeset(ticket, params) do
    ticket
    |> cast(params, [:passenger, :port, :remark])
    |> validate_required([:passenger, :remark])
    |> validate_required([:port], message: "choose a port")
  end
end
