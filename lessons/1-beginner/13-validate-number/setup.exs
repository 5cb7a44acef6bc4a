defmodule River.Reading do
  use Ecto.Schema

  @primary_key false
  embedded_schema do
    field :gauge, :string
    field :level_cm, :integer
    field :flow, :decimal
    field :ph, :float
  end
end
