defmodule Wardrobe.Ledger do
  import Ecto.Query
  alias Wardrobe.Hire

  def first_costumes do
    last = from h in Hire, group_by: h.actor, select: %{actor: h.actor, day: max(h.day)}

    from(h in Hire,
      join: l in subquery(last),
      on: l.actor == h.actor and l.day == h.day,
      join: c in assoc(h, :costume),
      select: {h.actor, c.name}
    )
    |> Repo.all()
    |> Map.new()
  end
end

Wardrobe.Ledger.first_costumes()
