alias Bees.{Hive, Keeper}

defmodule Factory do
  # works once
  def keeper, do: %Keeper{name: "Keeper", email: "keeper@bees.org"}

  # works always
  def keeper(attributes) do
    n = System.unique_integer([:positive])
    struct!(%Keeper{name: "Keeper", email: "keeper-#{n}@bees.org"}, attributes)
  end
end

Repo.insert!(Factory.keeper())

try do
  Repo.insert!(Factory.keeper())
rescue
  e in Ecto.ConstraintError -> e.constraint
end

emails = for name <- ["Ada", "Bo"], do: Repo.insert!(Factory.keeper(name: name)).email

Enum.uniq(emails) == emails

# each hive with a keeper of its own
hives = for _ <- 1..3, do: Repo.insert!(%Hive{label: "H", keeper: Factory.keeper([])})

length(hives)
