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
  end
end

alias Tour.{Stop, Walk}

# insert the walk with its stops, "Fish market" (10 minutes) and "Sail loft" (25)
walk = Repo.insert!(%Walk{title: "Old quay"})

# how many minutes its stops take together, added up by the database
minutes = 0
