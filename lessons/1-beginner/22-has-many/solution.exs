defmodule Tour.Stop do
  use Ecto.Schema

  schema "stops" do
    field :place, :string
    field :minutes, :integer
    belongs_to :walk, Tour.Walk
  end
end

defmodule Tour.Walk do
  use Ecto.Schema

  schema "walks" do
    field :title, :string
    has_many :stops, Tour.Stop
  end
end

alias Tour.{Stop, Walk}

# insert the walk with its stops, "Fish market" (10 minutes) and "Sail loft" (25)
walk =
  Repo.insert!(%Walk{
    title: "Old quay",
    stops: [%Stop{place: "Fish market", minutes: 10}, %Stop{place: "Sail loft", minutes: 25}]
  })

# how many minutes its stops take together, added up by the database
minutes = Repo.aggregate(Ecto.assoc(walk, :stops), :sum, :minutes)
