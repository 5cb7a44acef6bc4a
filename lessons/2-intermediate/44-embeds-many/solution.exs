defmodule Bakery.Line do
  use Ecto.Schema
  import Ecto.Changeset

  embedded_schema do
    field :product, :string
    field :pieces, :integer
  end

  def changeset(line, params) do
    line
    |> cast(params, [:product, :pieces])
    |> validate_required([:product, :pieces])
    |> validate_number(:pieces, greater_than_or_equal_to: 1, less_than_or_equal_to: 100)
  end
end

defmodule Bakery.Order do
  use Ecto.Schema
  import Ecto.Changeset

  schema "orders" do
    field :customer, :string
    embeds_many :lines, Bakery.Line, on_replace: :delete
  end

  def changeset(order, params) do
    order
    |> cast(params, [:customer])
    |> cast_embed(:lines, required: true)
  end
end
