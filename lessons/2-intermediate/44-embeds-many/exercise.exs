defmodule Bakery.Line do
  use Ecto.Schema
  import Ecto.Changeset

  embedded_schema do
    field :product, :string
    field :pieces, :integer
  end

  def changeset(line, params) do
    cast(line, params, [:product, :pieces])
  end
end

defmodule Bakery.Order do
  use Ecto.Schema
  import Ecto.Changeset

  schema "orders" do
    field :customer, :string
    # the lines
  end

  def changeset(order, params) do
    cast(order, params, [:customer])
  end
end
