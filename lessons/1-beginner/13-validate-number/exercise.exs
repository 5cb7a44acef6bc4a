defmodule River.Post do
  import Ecto.Changeset

  # level_cm: 0 or more, below 900, never 555 (the gauge sends that when it is broken)
  # flow: above 0
  def changeset(reading, params) do
    cast(reading, params, [:level_cm, :flow])
  end
end
