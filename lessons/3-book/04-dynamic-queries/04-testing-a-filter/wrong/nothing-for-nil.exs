defmodule Seeds.Filters do
  import Ecto.Query

  def by_month(nil), do: dynamic(false)
  def by_month(first..last//_), do: dynamic([v], v.month >= ^first and v.month <= ^last)
  def by_month(month), do: dynamic([v], v.month == ^month)
end
