defmodule Seeds.Finder do
  import Ecto.Query

  def names(params) do
    params |> Enum.reduce(Seeds.Variety, &filter/2) |> select([v], v.name) |> Repo.all()
  end

  def filter({"starts", text}, query), do: where(query, [v], like(v.name, ^"#{text}%"))
  def filter({"max", n}, query), do: where(query, [v], v.packets <= ^String.to_integer(n))
  def filter({"in_stock", "true"}, query), do: where(query, [v], v.packets > 0)
  def filter({"in_stock", _}, query), do: query
end
