defmodule Seeds.Swap do
  import Ecto.Query

  def wanted(wishes) do
    Enum.reduce(wishes, where(Seeds.Variety, false), fn {kind, month}, query ->
      or_where(query, [v], v.kind == ^kind and v.month == ^month)
    end)
  end
end
