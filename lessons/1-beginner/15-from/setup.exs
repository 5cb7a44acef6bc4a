defmodule Airport.CreateFlights do
  use Ecto.Migration

  def change do
    create table(:flights) do
      add :number, :string
      add :from, :string
      add :to, :string
      add :departs, :time
      add :seats, :integer
    end
  end
end

Ecto.Migrator.up(Repo, 1, Airport.CreateFlights, log: false)

defmodule Airport.Flight do
  use Ecto.Schema

  schema "flights" do
    field :number, :string
    field :from, :string
    field :to, :string
    field :departs, :time
    field :seats, :integer
  end
end

Repo.insert_all(Airport.Flight, [
  %{number: "LH 170", from: "BER", to: "FRA", departs: ~T[06:45:00], seats: 180},
  %{number: "TP 531", from: "BER", to: "LIS", departs: ~T[11:20:00], seats: 132},
  %{number: "AF 1735", from: "CDG", to: "BER", departs: ~T[13:05:00], seats: 165},
  %{number: "BA 982", from: "BER", to: "LHR", departs: ~T[17:40:00], seats: 180},
  %{number: "TP 539", from: "FRA", to: "LIS", departs: ~T[19:10:00], seats: 120}
])
