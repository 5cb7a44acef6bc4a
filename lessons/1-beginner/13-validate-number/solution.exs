defmodule River.Post do
  import Ecto.Changeset

  # level_cm: 0 or more, below 900, never 555 (the gauge sends that when it is broken)
  # flow: above 0
  def changeset(reading, params) do
    reading
    |> cast(params, [:level_cm, :flow])
    |> validate_number(:level_cm,
      greater_than_or_equal_to: 0,
      less_than: 900,
      not_equal_to: 555
    )
    |> validate_number(:flow, greater_than: 0)
  end
end
