defmodule Bakehouse.CreateTakings do
  use Ecto.Migration

  def change do
    create table(:takings) do
      add :shop, :string
      add :day, :date
      add :cents, :integer
    end
  end
end

Ecto.Migrator.up(Repo, 1, Bakehouse.CreateTakings, log: false)

defmodule Bakehouse.Taking do
  use Ecto.Schema

  schema "takings" do
    field :shop, :string
    field :day, :date
    field :cents, :integer
  end
end

Repo.insert_all(Bakehouse.Taking, [
  %{shop: "Dock St", day: ~D[2025-01-03], cents: 410},
  %{shop: "Dock St", day: ~D[2025-01-04], cents: 530},
  %{shop: "Mill Ln", day: ~D[2025-01-03], cents: 620},
  %{shop: "Mill Ln", day: ~D[2025-01-04], cents: 380}
])
