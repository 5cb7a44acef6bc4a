defmodule Seeds.Filters do
  import Ecto.Query

  def by_month(nil), do: dynamic(true)
  def by_month(_.._//_ = months), do: dynamic([v], v.month in ^Enum.to_list(months))
  def by_month(month), do: dynamic([v], v.month == ^month)
end
