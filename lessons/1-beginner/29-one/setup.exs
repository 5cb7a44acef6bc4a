defmodule Weather.CreateReadings do
  use Ecto.Migration

  def change do
    create table(:readings) do
      add :station, :string, null: false
      add :taken_at, :utc_datetime
      add :celsius, :float
    end
  end
end

Ecto.Migrator.up(Repo, 1, Weather.CreateReadings, log: false)

defmodule Weather.Reading do
  use Ecto.Schema

  schema "readings" do
    field :station, :string
    field :taken_at, :utc_datetime
    field :celsius, :float
  end
end

Repo.insert_all(Weather.Reading, [
  %{station: "Säntis", taken_at: ~U[2024-01-09 06:00:00Z], celsius: -17.5},
  %{station: "Säntis", taken_at: ~U[2024-01-09 12:00:00Z], celsius: -13.25},
  %{station: "Lugano", taken_at: ~U[2024-01-09 12:00:00Z], celsius: 4.5},
  %{station: "Säntis", taken_at: ~U[2024-01-09 18:00:00Z], celsius: -15.75}
])
