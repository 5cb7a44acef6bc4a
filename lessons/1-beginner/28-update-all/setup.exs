defmodule Cableway.CreateFares do
  use Ecto.Migration

  def change do
    create table(:fares) do
      add :name, :string, null: false
      add :season, :string
      add :cents, :integer
      add :on_sale, :boolean, default: true

      timestamps(type: :utc_datetime)
    end
  end
end

Ecto.Migrator.up(Repo, 1, Cableway.CreateFares, log: false)

defmodule Cableway.Fare do
  use Ecto.Schema

  schema "fares" do
    field :name, :string
    field :season, :string
    field :cents, :integer
    field :on_sale, :boolean, default: true

    timestamps(type: :utc_datetime)
  end
end

opening = ~U[2023-12-01 08:00:00Z]

rows = [
  %{name: "single", season: "winter", cents: 1400, on_sale: true},
  %{name: "return", season: "winter", cents: 2200, on_sale: true},
  %{name: "single", season: "summer", cents: 1100, on_sale: false},
  %{name: "family", season: "summer", cents: 3900, on_sale: false}
]

Repo.insert_all(
  Cableway.Fare,
  Enum.map(rows, &Map.merge(&1, %{inserted_at: opening, updated_at: opening}))
)
