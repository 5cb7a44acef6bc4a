defmodule Wardrobe.Ledger do
  import Ecto.Query
  alias Wardrobe.Hire

  def first_costumes do
    first = from h in Hire, group_by: h.actor, select: %{day: min(h.day), actor: h.actor}

    from(h in Hire,
      join: f in subquery(first),
      on: f.day == h.day,
      join: c in assoc(h, :costume),
      order_by: [desc: c.name],
      select: {h.actor, c.name}
    )
    |> Repo.all()
    |> Map.new()
  end
end

Wardrobe.Ledger.first_costumes()
