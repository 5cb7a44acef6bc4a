defmodule Ferry.Booking do
  import Ecto.Changeset

  def changeset(ticket, params) do
    ticket
    |> cast(params, [:passenger, :port, :remark])
    |> validate_required([:passenger, :port], message: "choose a port")
  end
end
