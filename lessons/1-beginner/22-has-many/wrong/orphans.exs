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

walk = Repo.insert!(%Walk{title: "Old quay"})
Repo.insert!(%Stop{place: "Fish market", minutes: 10})
Repo.insert!(%Stop{place: "Sail loft", minutes: 25})

minutes = Repo.aggregate(Stop, :sum, :minutes)
