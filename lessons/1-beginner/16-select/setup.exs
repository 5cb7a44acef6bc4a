defmodule Observatory.CreateComets do
  use Ecto.Migration

  def change do
    create table(:comets) do
      add :name, :string, null: false
      add :discoverer, :string
      add :year, :integer
      add :period, :float
    end
  end
end

Ecto.Migrator.up(Repo, 1, Observatory.CreateComets, log: false)

defmodule Observatory.Comet do
  use Ecto.Schema

  schema "comets" do
    field :name, :string
    field :discoverer, :string
    field :year, :integer
    field :period, :float
  end
end

Repo.insert_all(Observatory.Comet, [
  %{name: "2P/Encke", discoverer: "Pierre Méchain", year: 1786, period: 3.3},
  %{name: "9P/Tempel", discoverer: "Wilhelm Tempel", year: 1867, period: 5.6},
  %{name: "46P/Wirtanen", discoverer: "Carl Wirtanen", year: 1948, period: 5.4}
])
