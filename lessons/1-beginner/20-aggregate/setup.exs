defmodule Mill.CreateDeliveries do
  use Ecto.Migration

  def change do
    create table(:deliveries) do
      add :farm, :string, null: false
      add :grain, :string
      add :sacks, :integer
      add :price, :decimal
    end
  end
end

Ecto.Migrator.up(Repo, 1, Mill.CreateDeliveries, log: false)

defmodule Mill.Delivery do
  use Ecto.Schema

  schema "deliveries" do
    field :farm, :string
    field :grain, :string
    field :sacks, :integer
    field :price, :decimal
  end
end

alias Mill.Delivery

Repo.insert!(%Delivery{farm: "Höfle", grain: "rye", sacks: 12, price: Decimal.new("118.25")})
Repo.insert!(%Delivery{farm: "Lindner", grain: "wheat", sacks: 30, price: Decimal.new("402.75")})
Repo.insert!(%Delivery{farm: "Höfle", grain: "spelt", sacks: 6, price: nil})
Repo.insert!(%Delivery{farm: "Aumann", grain: "rye", sacks: 20, price: Decimal.new("199.5")})
