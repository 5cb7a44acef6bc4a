defmodule Marathon.CreateTables do
  use Ecto.Migration

  def change do
    create table(:clubs) do
      add :name, :string
    end

    create table(:runners) do
      add :name, :string
      add :seconds, :integer
      add :club_id, references(:clubs)
    end
  end
end

Ecto.Migrator.up(Repo, 1, Marathon.CreateTables, log: false)

defmodule Marathon.Club do
  use Ecto.Schema

  schema "clubs" do
    field :name, :string
  end
end

defmodule Marathon.Runner do
  use Ecto.Schema

  schema "runners" do
    field :name, :string
    field :seconds, :integer
    field :minutes, :integer, virtual: true
    field :club_name, :string, virtual: true
    belongs_to :club, Marathon.Club
  end
end

Repo.insert_all(Marathon.Club, [%{name: "Harriers"}])

Repo.insert_all(Marathon.Runner, [
  %{name: "Dara Quinn", seconds: 10_980, club_id: 1},
  %{name: "Femi Ojo", seconds: 11_540, club_id: 1},
  %{name: "Liv Holm", seconds: 12_330, club_id: nil}
])
