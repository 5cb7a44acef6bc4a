defmodule Parking.CreatePermits do
  use Ecto.Migration

  def change do
    create table(:permits) do
      add :plate, :string, null: false
      add :zone, :string
      add :ends_on, :date
    end
  end
end

Ecto.Migrator.up(Repo, 1, Parking.CreatePermits, log: false)

defmodule Parking.Permit do
  use Ecto.Schema

  schema "permits" do
    field :plate, :string
    field :zone, :string
    field :ends_on, :date
  end
end

Repo.insert_all(Parking.Permit, [
  %{plate: "LY 204", zone: "A", ends_on: ~D[2023-12-31]},
  %{plate: "KO 771", zone: "A", ends_on: ~D[2025-12-31]},
  %{plate: "GR 118", zone: "B", ends_on: ~D[2024-03-31]},
  %{plate: "LY 350", zone: "B", ends_on: ~D[2024-06-30]},
  %{plate: "ZE 902", zone: "C", ends_on: ~D[2026-01-31]}
])
