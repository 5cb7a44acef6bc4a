defmodule Planetarium.CreateTables do
  use Ecto.Migration

  def change do
    create table(:shows) do
      add :title, :string, null: false
      add :minutes, :integer
      add :hall, :string
    end

    create table(:screenings) do
      add :show_id, references(:shows)
      add :day, :date, null: false
      add :seats, :integer, null: false
      add :price, :integer, null: false
    end

    create unique_index(:screenings, [:show_id, :day])
  end
end

Ecto.Migrator.up(Repo, 1, Planetarium.CreateTables, log: false)

Repo.insert_all("shows", [
  %{title: "Rings of Saturn", minutes: 45, hall: "dome"},
  %{title: "Winter Sky", minutes: 30, hall: "cellar"},
  %{title: "Black Holes", minutes: 50, hall: "dome"}
])

Repo.insert_all("screenings", [
  %{show_id: 1, day: ~D[2024-11-02], seats: 80, price: 9},
  %{show_id: 1, day: ~D[2024-11-09], seats: 45, price: 9},
  %{show_id: 2, day: ~D[2024-11-02], seats: 20, price: 6},
  %{show_id: 2, day: ~D[2024-12-07], seats: 64, price: 6},
  %{show_id: 3, day: ~D[2024-12-07], seats: 90, price: 11}
])
