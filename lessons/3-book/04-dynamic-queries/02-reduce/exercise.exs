defmodule Seeds.Finder do
  import Ecto.Query

  def names(params) do
    params
    |> Enum.reduce(Seeds.Variety, &filter/2)
    |> select([v], v.name)
    |> Repo.all()
  end

  # "starts" a text, "max" at most so many packets, "in_stock" "true"
  def filter({"starts", text}, query) do
    query
  end
end

Seeds.Finder.names(%{"starts" => "B", "max" => "20"})
