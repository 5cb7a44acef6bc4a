defmodule Bees.Diary do
  alias Bees.{Hive, Visit}

  def first_visit(keeper, label) do
    Repo.insert!(%Hive{label: label, keeper: keeper, visits: [%Visit{note: "new"}]})
  end
end

keeper = Repo.insert!(%Bees.Keeper{name: "Omar", email: "omar@bees.org"})

Bees.Diary.first_visit(keeper, "K")
