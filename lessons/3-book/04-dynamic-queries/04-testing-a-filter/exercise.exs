defmodule Seeds.Filters do
  import Ecto.Query

  def by_month(month), do: dynamic([v], v.month == ^month)
end

alias Seeds.Filters

same = [
  inspect(Filters.by_month(3)) == "dynamic([v], v.month == ^3)",
  inspect(Filters.by_month(3..5)) == "dynamic([v], v.month >= ^3 and v.month <= ^5)",
  inspect(Filters.by_month(nil)) == "dynamic([], true)"
]
