defmodule Bees.Diary do
  alias Bees.{Hive, Visit}

  def first_visit(_keeper, label) do
    Repo.insert!(%Visit{note: "new", hive: %Hive{label: label}})
  end
end

keeper = Repo.insert!(%Bees.Keeper{name: "Omar", email: "omar@bees.org"})

Bees.Diary.first_visit(keeper, "K")
