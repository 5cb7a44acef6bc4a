defmodule Wardrobe.Ledger do
  import Ecto.Query
  alias Wardrobe.Hire

  def first_costumes do
    from(h in Hire,
      join: c in assoc(h, :costume),
      order_by: [desc: h.day],
      select: {h.actor, c.name}
    )
    |> Repo.all()
    |> Map.new()
  end
end

Wardrobe.Ledger.first_costumes()
