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
    belongs_to :hive, Bees.Hive
  end
end

hive = Repo.insert!(%Bees.Hive{number: 1})
Repo.insert!(%Bees.Visit{on: ~D[2025-05-20], note: "queen seen", hive_id: hive.id})
Repo.all(from v in Bees.Visit, where: v.hive_id == ^hive.id, order_by: v.on, select: v.note)
