import Ecto.Query

defmodule Bees.Hive do
  use Ecto.Schema

  schema "hives" do
    field :number, :integer
    timestamps()
  end
end

defmodule Bees.Visit do
  use Ecto.Schema

  schema "visits" do
    field :on, :date
    field :note, :string
  end
end

Repo.insert!(%Bees.Hive{number: 1})
Repo.insert!(%Bees.Visit{on: ~D[2025-05-20], note: "queen seen"})
Repo.insert!(%Bees.Visit{on: ~D[2025-04-02], note: "frame added"})
Repo.all(from v in Bees.Visit, order_by: v.on, select: v.note)
