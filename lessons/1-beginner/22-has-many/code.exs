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

# the parent with its children, in one call
walk =
  Repo.insert!(%Walk{
    title: "Harbour at night",
    stops: [%Stop{place: "Customs house", minutes: 15}, %Stop{place: "Crane 4", minutes: 10}]
  })

Enum.map(walk.stops, & &1.walk_id)

# one more, later
Repo.insert!(Ecto.build_assoc(walk, :stops, place: "Lock gate", minutes: 20))

# all children of this parent
length(Repo.all(Ecto.assoc(walk, :stops)))

# the struct in hand still has what it had
length(walk.stops)
