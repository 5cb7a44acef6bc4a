defmodule River.Post do
  import Ecto.Changeset

  def changeset(reading, params) do
    reading
    |> cast(params, [:level_cm, :flow])
    |> validate_number(:level_cm,
      greater_than_or_equal_to: 0,
      less_than_or_equal_to: 900,
      not_equal_to: 555
    )
    |> validate_number(:flow, greater_than: 0)
  end
end
