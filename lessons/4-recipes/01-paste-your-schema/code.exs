import Ecto.Query

defmodule Bees.Apiary do
  use Ecto.Schema

  schema "apiaries" do
    field :place, :string
    has_many :hives, Bees.Hive
    timestamps()
  end
end

defmodule Bees.Hive do
  use Ecto.Schema

  schema "hives" do
    field :number, :integer
    field :queen_from, :date
    belongs_to :apiary, Bees.Apiary
    timestamps()
  end
end

# no migration: the tables are there
Repo.insert!(%Bees.Apiary{
  place: "Wood's edge",
  hives: [%Bees.Hive{number: 1, queen_from: ~D[2024-06-01]}, %Bees.Hive{number: 2}]
})

# whose queen is of unknown age?
Repo.all(from h in Bees.Hive, where: is_nil(h.queen_from), select: h.number)

Repo.all(
  from a in Bees.Apiary,
    join: h in assoc(a, :hives),
    group_by: a.id,
    select: %{place: a.place, hives: count(h.id)}
)
