defmodule Bees.Diary do
  alias Bees.{Hive, Keeper, Visit}

  def first_visit(keeper, label) do
    copy = %Keeper{name: keeper.name, email: "2-" <> keeper.email}
    Repo.insert!(%Visit{note: "new", hive: %Hive{label: label, keeper: copy}})
  end
end

keeper = Repo.insert!(%Bees.Keeper{name: "Omar", email: "omar@bees.org"})

Bees.Diary.first_visit(keeper, "K")
