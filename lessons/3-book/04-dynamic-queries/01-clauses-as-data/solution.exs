defmodule Seeds.Search do
  import Ecto.Query
  alias Seeds.Variety

  # list(%{"kind" => "tomato", "sort" => "packets"}) gives names
  def list(params) do
    filters =
      for {key, field} <- [{"kind", :kind}, {"month", :month}],
          value = params[key],
          value != "",
          do: {field, cast(field, value)}

    Repo.all(from v in Variety, where: ^filters, order_by: ^sort(params["sort"]), select: v.name)
  end

  defp cast(:month, value), do: String.to_integer(value)
  defp cast(_, value), do: value

  defp sort("packets"), do: [:packets]
  defp sort(_), do: [:name]
end

Seeds.Search.list(%{"kind" => "tomato", "month" => "", "sort" => "packets"})
