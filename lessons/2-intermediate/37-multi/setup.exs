defmodule Ferry.CreateTables do
  use Ecto.Migration

  def change do
    create table(:sailings) do
      add :port, :string
      add :free, :integer
    end

    create table(:bookings) do
      add :name, :string
      add :seats, :integer
      add :sailing_id, references(:sailings)
    end

    create table(:refunds) do
      add :name, :string
      add :pence, :integer
    end
  end
end

Ecto.Migrator.up(Repo, 1, Ferry.CreateTables, log: false)

defmodule Ferry.Sailing do
  use Ecto.Schema

  schema "sailings" do
    field :port, :string
    field :free, :integer
  end
end

defmodule Ferry.Booking do
  use Ecto.Schema

  schema "bookings" do
    field :name, :string
    field :seats, :integer
    belongs_to :sailing, Ferry.Sailing
  end
end

defmodule Ferry.Refund do
  use Ecto.Schema

  schema "refunds" do
    field :name, :string
    field :pence, :integer
  end
end

mallaig = Repo.insert!(%Ferry.Sailing{port: "Mallaig", free: 30})
Repo.insert!(%Ferry.Booking{name: "MacRae", seats: 2, sailing_id: mallaig.id})
