defmodule Market.CreateTables do
  use Ecto.Migration

  def change do
    create table(:stalls) do
      add :name, :string
    end

    create table(:sales) do
      add :product, :string
      add :quantity, :integer
      add :cents, :integer
      add :by_card, :boolean, default: false
      add :stall_id, references(:stalls)
    end
  end
end

Ecto.Migrator.up(Repo, 1, Market.CreateTables, log: false)

defmodule Market.Stall do
  use Ecto.Schema

  schema "stalls" do
    field :name, :string
  end
end

defmodule Market.Sale do
  use Ecto.Schema

  schema "sales" do
    field :product, :string
    field :quantity, :integer
    field :cents, :integer
    field :by_card, :boolean, default: false
    belongs_to :stall, Market.Stall
  end
end

Repo.insert_all(Market.Stall, [%{name: "Bread"}, %{name: "Honey"}, %{name: "Candles"}])

Repo.insert_all(Market.Sale, [
  %{stall_id: 1, product: "rye loaf", quantity: 2, cents: 960, by_card: false},
  %{stall_id: 1, product: "bun", quantity: 6, cents: 540, by_card: false},
  %{stall_id: 1, product: "wheat loaf", quantity: 1, cents: 850, by_card: true},
  %{stall_id: 2, product: "heather honey", quantity: 1, cents: 640, by_card: false},
  %{stall_id: 2, product: "bun", quantity: 3, cents: 350, by_card: false}
])
