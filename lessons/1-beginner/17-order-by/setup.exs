defmodule Regatta.CreateBoats do
  use Ecto.Migration

  def change do
    create table(:boats) do
      add :name, :string, null: false
      add :club, :string
      add :points, :integer
      add :finished, :time
    end
  end
end

Ecto.Migrator.up(Repo, 1, Regatta.CreateBoats, log: false)

defmodule Regatta.Boat do
  use Ecto.Schema

  schema "boats" do
    field :name, :string
    field :club, :string
    field :points, :integer
    field :finished, :time
  end
end

Repo.insert_all(Regatta.Boat, [
  %{name: "Sula", club: "Kiel", points: 12, finished: ~T[14:02:10]},
  %{name: "Petrel", club: "Aarhus", points: 7, finished: nil},
  %{name: "Mistral", club: "Kiel", points: 19, finished: ~T[13:48:55]},
  %{name: "Arctica", club: "Aarhus", points: 12, finished: ~T[13:59:31]}
])
