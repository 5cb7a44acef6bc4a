defmodule Club.CreateTables do
  use Ecto.Migration

  def change do
    create table(:players) do
      add :name, :string, null: false
    end

    create table(:games) do
      add :year, :integer, null: false
      add :moves, :integer, null: false
      add :winner_id, references(:players)
    end
  end
end

Ecto.Migrator.up(Repo, 1, Club.CreateTables, log: false)

defmodule Club.Player do
  use Ecto.Schema

  schema "players" do
    field :name, :string
    has_many :wins, Club.Game, foreign_key: :winner_id
  end
end

defmodule Club.Game do
  use Ecto.Schema

  schema "games" do
    field :year, :integer
    field :moves, :integer
    belongs_to :winner, Club.Player
  end
end

Repo.insert_all(Club.Player, for(name <- ~w(Anton Britt Vera Yusuf), do: %{name: name}))

Repo.insert_all(Club.Game, [
  %{year: 2023, moves: 31, winner_id: 1},
  %{year: 2023, moves: 38, winner_id: 3},
  %{year: 2023, moves: 64, winner_id: 2},
  %{year: 2024, moves: 22, winner_id: 1},
  %{year: 2024, moves: 27, winner_id: 3},
  %{year: 2024, moves: 35, winner_id: 3},
  %{year: 2024, moves: 51, winner_id: nil}
])
