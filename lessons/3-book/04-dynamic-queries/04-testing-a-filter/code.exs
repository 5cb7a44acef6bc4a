defmodule Seeds.Filters do
  import Ecto.Query

  def by_kind(kind), do: dynamic([v], v.kind == ^kind)

  def where(%{"kind" => kind, "scarce" => "true"}) do
    dynamic([v], ^by_kind(kind) and v.packets < 5)
  end

  def where(%{"kind" => kind}), do: by_kind(kind)
  def where(_), do: dynamic(true)
end

import Ecto.Query
alias Seeds.{Filters, Variety}

inspect(Filters.by_kind("bean"))

inspect(Filters.where(%{"kind" => "bean", "scarce" => "true"}))

# the branch that does nothing
inspect(Filters.where(%{})) == inspect(dynamic(true))

# the statement, not sent
Repo.to_sql(:all, from(v in Variety, where: ^Filters.by_kind("bean"), select: v.name))
