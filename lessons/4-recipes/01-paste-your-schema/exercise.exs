import Ecto.Query

defmodule Bees.Hive do
  use Ecto.Schema

  schema "hives" do
    field :number, :integer
    timestamps()
  end
end

# your schema Bees.Visit

hive = Repo.insert!(%Bees.Hive{number: 1})

# two visits of this hive

# the notes of its visits, in the order of their dates
hive
