defmodule Observatory.CreateStars do
  use Ecto.Migration

  def change do
    create table(:stars) do
      add :name, :string, null: false
      add :constellation, :string
      add :magnitude, :float
    end
  end
end

Ecto.Migrator.up(Repo, 1, Observatory.CreateStars, log: false)

defmodule Observatory.Star do
  use Ecto.Schema

  schema "stars" do
    field :name, :string
    field :constellation, :string
    field :magnitude, :float
  end
end

Repo.insert_all(Observatory.Star, [
  %{name: "Vega", constellation: "Lyra", magnitude: 0.03},
  %{name: "Mizar", constellation: "Ursa Major", magnitude: 2.23},
  %{name: "Antares", constellation: "Scorpius", magnitude: 1.06}
])
