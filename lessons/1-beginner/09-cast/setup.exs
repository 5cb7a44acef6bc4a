defmodule Chess.Player do
  use Ecto.Schema

  @primary_key false
  embedded_schema do
    field :name, :string
    field :rating, :integer
    field :admin, :boolean, default: false
  end
end
