defmodule Wardrobe.Ledger do
  import Ecto.Query
  alias Wardrobe.Hire

  # %{"Mara" => "Harlequin", …}: the costume of each actor's first hire
  def first_costumes do
    first = from h in Hire, group_by: h.actor, select: %{actor: h.actor, day: min(h.day)}

    from(h in Hire,
      join: f in subquery(first),
      on: f.actor == h.actor and f.day == h.day,
      join: c in assoc(h, :costume),
      select: {h.actor, c.name}
    )
    |> Repo.all()
    |> Map.new()
  end
end

Wardrobe.Ledger.first_costumes()
