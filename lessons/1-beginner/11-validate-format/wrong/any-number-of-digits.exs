defmodule Radio.Form do
  import Ecto.Changeset

  # a frequency looks like "98.2 MHz" or "101.35 MHz";
  # otherwise: "write it like 98.2 MHz"
  def changeset(station, params) do
    station
    |> cast(params, [:callsign, :frequency])
    |> validate_format(:frequency, ~r/\A\d+\.\d+ MHz\z/, message: "write it like 98.2 MHz")
  end
end
