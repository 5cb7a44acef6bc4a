defmodule Ferry.Booking do
  import Ecto.Changeset

  def changeset(ticket, params) do
    changeset =
      ticket
      |> cast(params, [:passenger, :port, :remark])
      |> validate_required([:passenger])

    if params["port"] in [nil, ""] do
      add_error(changeset, :port, "choose a port", validation: :required)
    else
      changeset
    end
  end
end
