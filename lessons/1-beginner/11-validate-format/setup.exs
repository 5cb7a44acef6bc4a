defmodule Radio.Station do
  use Ecto.Schema

  @primary_key false
  embedded_schema do
    field :callsign, :string
    field :frequency, :string
    field :email, :string
  end
end
