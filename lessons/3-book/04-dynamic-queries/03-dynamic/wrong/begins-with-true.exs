defmodule Seeds.Swap do
  import Ecto.Query

  def wanted([]), do: dynamic(true)

  def wanted(wishes) do
    Enum.reduce(wishes, dynamic(false), fn {kind, month}, any ->
      dynamic([v], ^any or (v.kind == ^kind and v.month == ^month))
    end)
  end
end
