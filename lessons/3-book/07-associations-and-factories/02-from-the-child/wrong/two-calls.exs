defmodule Bees.Diary do
  alias Bees.{Hive, Visit}

  def first_visit(keeper, label) do
    hive = Repo.insert!(%Hive{label: label, keeper_id: keeper.id})
    Repo.insert!(%Visit{note: "new", hive_id: hive.id})
  end
end

keeper = Repo.insert!(%Bees.Keeper{name: "Omar", email: "omar@bees.org"})

Bees.Diary.first_visit(keeper, "K")
