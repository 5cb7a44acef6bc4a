defmodule Seeds.Swap do
  import Ecto.Query

  def wanted([]), do: dynamic(false)

  def wanted(wishes) do
    Enum.reduce(wishes, dynamic(true), fn {kind, month}, all ->
      dynamic([v], ^all and v.kind == ^kind and v.month == ^month)
    end)
  end
end
