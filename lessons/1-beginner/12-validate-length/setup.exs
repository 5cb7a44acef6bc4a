defmodule Vineyard.Wine do
  use Ecto.Schema

  @primary_key false
  embedded_schema do
    field :name, :string
    field :lot, :string
    field :grapes, {:array, :string}
  end
end
