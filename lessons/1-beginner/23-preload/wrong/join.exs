defmodule Choir.Programme do
  alias Choir.Concert
  import Ecto.Query

  def titles do
    from(c in Concert, join: p in assoc(c, :pieces), select: {c.title, p.title})
    |> Repo.all()
    |> Enum.group_by(&elem(&1, 0), &elem(&1, 1))
  end
end

Choir.Programme.titles()
