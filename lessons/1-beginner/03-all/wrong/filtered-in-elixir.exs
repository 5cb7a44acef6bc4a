import Ecto.Query
alias Zoo.Animal

heavy = Animal |> Repo.all() |> Enum.filter(&(&1.weight_kg > 7))
