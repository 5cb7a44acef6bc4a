defmodule Radio.Form do
  import Ecto.Changeset

  def changeset(station, params) do
    station
    |> cast(params, [:callsign, :frequency])
    |> validate_format(:frequency, ~r/^\d{2,3}\.\d{1,2} MHz$/m, message: "write it like 98.2 MHz")
  end
end
