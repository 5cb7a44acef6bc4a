defmodule Bees.Diary do
  alias Bees.{Hive, Visit}

  # a new hive of the keeper, with a visit "new": the visit
  def first_visit(keeper, label) do
    Repo.insert(%Visit{note: "new", hive: %Hive{label: label, keeper: keeper}})
  end
end

keeper = Repo.insert!(%Bees.Keeper{name: "Omar", email: "omar@bees.org"})

Bees.Diary.first_visit(keeper, "K")
