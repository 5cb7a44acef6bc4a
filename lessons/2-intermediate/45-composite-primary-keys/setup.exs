defmodule Harbour.CreateTables do
  use Ecto.Migration

  def change do
    create table(:tides, primary_key: false) do
      add :port, :string, primary_key: true
      add :at, :naive_datetime, primary_key: true
      add :height_cm, :integer
    end

    create table(:berths, primary_key: false) do
      add :pier, :string, primary_key: true
      add :number, :integer, primary_key: true
      add :ship, :string
    end
  end
end

Ecto.Migrator.up(Repo, 1, Harbour.CreateTables, log: false)

Repo.insert_all("berths", [
  %{pier: "West", number: 1, ship: "Solan"},
  %{pier: "West", number: 2, ship: "Fulmar"},
  %{pier: "East", number: 1, ship: "Tystie"}
])
