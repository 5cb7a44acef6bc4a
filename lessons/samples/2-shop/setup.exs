# A shop for garden tools: 30 products, 40 customers, 200 orders with 500 lines. The same rows each time.
defmodule Shop.Tables do
  use Ecto.Migration

  def change do
    create table(:products) do
      add :sku, :string, null: false
      add :name, :string, null: false
      add :cents, :integer, null: false
      add :stock, :integer, null: false, default: 0
    end

    create unique_index(:products, [:sku])

    create table(:customers) do
      add :name, :string, null: false
      add :city, :string, null: false
      add :address, :map
    end

    create table(:orders) do
      add :status, :string, null: false
      add :placed_at, :utc_datetime, null: false
      add :customer_id, references(:customers), null: false
    end

    create index(:orders, [:customer_id])
    create index(:orders, [:status, :placed_at])

    create table(:lines) do
      add :quantity, :integer, null: false
      add :cents, :integer, null: false
      add :order_id, references(:orders, on_delete: :delete_all), null: false
      add :product_id, references(:products), null: false
    end

    create index(:lines, [:order_id])
  end
end

Ecto.Migrator.up(Repo, 1, Shop.Tables, log: false)

defmodule Shop.Product do
  use Ecto.Schema
  import Ecto.Changeset

  schema "products" do
    field :sku, :string
    field :name, :string
    field :cents, :integer
    field :stock, :integer, default: 0
    has_many :lines, Shop.Line
  end

  def changeset(product, params) do
    product
    |> cast(params, [:sku, :name, :cents, :stock])
    |> validate_required([:sku, :name, :cents])
    |> validate_number(:cents, greater_than: 0)
    |> validate_number(:stock, greater_than_or_equal_to: 0)
    |> unique_constraint(:sku)
  end
end

defmodule Shop.Address do
  use Ecto.Schema

  @primary_key false
  embedded_schema do
    field :street, :string
    field :postcode, :string
  end
end

defmodule Shop.Customer do
  use Ecto.Schema

  schema "customers" do
    field :name, :string
    field :city, :string
    embeds_one :address, Shop.Address
    has_many :orders, Shop.Order
  end
end

defmodule Shop.Order do
  use Ecto.Schema

  schema "orders" do
    field :status, Ecto.Enum, values: [:open, :paid, :sent, :returned]
    field :placed_at, :utc_datetime
    belongs_to :customer, Shop.Customer
    has_many :lines, Shop.Line
    has_many :products, through: [:lines, :product]
  end
end

defmodule Shop.Line do
  use Ecto.Schema

  schema "lines" do
    field :quantity, :integer
    field :cents, :integer
    belongs_to :order, Shop.Order
    belongs_to :product, Shop.Product
  end
end

defmodule Shop.Seeds do
  @moduledoc "Rows from a generator with a seed of its own: number n of a column is the same in every run."

  @tools ~w(spade fork rake hoe trowel dibber sieve shears saw basket)
  @kinds ~w(small long steel)
  @names ~w(Aino Bela Cato Dora Emre Fanny Goran Hilde Ivo Juno)
  @families ~w(Berg Costa Duarte Ekman)
  @cities ~w(Bergen Ghent Porto Turin Zadar)

  def insert do
    Repo.insert_all(Shop.Product, Enum.map(1..30, &product/1))
    Repo.insert_all(Shop.Customer, Enum.map(1..40, &customer/1))
    Repo.insert_all(Shop.Order, Enum.map(1..200, &order/1))
    Repo.insert_all(Shop.Line, Enum.map(1..500, &line/1))
  end

  defp product(n) do
    tool = Enum.at(@tools, rem(n - 1, 10))
    kind = Enum.at(@kinds, div(n - 1, 10))
    %{sku: "T-#{100 + n}", name: "#{kind} #{tool}", cents: cents(n), stock: number(n, 1, 50)}
  end

  defp customer(n) do
    name = "#{Enum.at(@names, rem(n - 1, 10))} #{Enum.at(@families, div(n - 1, 10))}"
    address = %Shop.Address{street: "Mill Lane #{n}", postcode: "#{1000 + number(n, 2, 9000)}"}
    %{name: name, city: pick(@cities, n, 3), address: address}
  end

  defp order(n) do
    %{
      status: pick([:open, :paid, :sent, :sent, :sent, :returned], n, 4),
      placed_at: DateTime.add(~U[2025-03-01 09:00:00Z], n * 9 * 3600 + number(n, 5, 3600)),
      customer_id: number(n, 6, 38) + 1
    }
  end

  # Each order has at least one line; the price is the one of that day.
  defp line(n) do
    product = number(n, 7, 30) + 1
    order = if n <= 200, do: n, else: number(n, 8, 200) + 1
    %{quantity: number(n, 9, 4) + 1, cents: cents(product), order_id: order, product_id: product}
  end

  defp cents(n), do: 490 + number(n, 10, 60) * 50

  defp pick(list, n, column), do: Enum.at(list, number(n, column, length(list)))

  # A number below `limit` that row and column decide: two steps of a multiplicative generator.
  defp number(n, column, limit) do
    seed = rem((n * 8191 + column * 131_071) * 48_271, 2_147_483_647)
    seed |> Kernel.*(48_271) |> rem(2_147_483_647) |> div(7) |> rem(limit)
  end
end

Repo.transaction(fn -> Shop.Seeds.insert() end)
