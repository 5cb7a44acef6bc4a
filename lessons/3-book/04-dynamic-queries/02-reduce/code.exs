defmodule Seeds.Search do
  import Ecto.Query
  alias Seeds.Variety

  def query(params), do: Enum.reduce(params, Variety, &filter/2)

  # one clause for each field of the form
  def filter({"kind", kind}, query) when kind != "", do: where(query, kind: ^kind)
  def filter({"at_least", n}, query), do: where(query, [v], v.packets >= ^n)
  def filter({"season", "spring"}, query), do: where(query, [v], v.month in [3, 4, 5])
  def filter({"first", n}, query), do: limit(query, ^n)
  def filter({_, _}, query), do: query
end

import Ecto.Query
alias Seeds.{Search, Variety}

spring = Search.query([{"at_least", 7}, {"season", "spring"}, {"first", 2}, {"page", 1}])

Repo.all(spring |> order_by(:name) |> where([v], v.packets < 20) |> select([v], v.name))

# what does not match a clause changes nothing
Search.filter({"kind", ""}, Variety) == Variety

length(Repo.all(Search.query(%{})))
