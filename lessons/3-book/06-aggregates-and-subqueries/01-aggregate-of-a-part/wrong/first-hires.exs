defmodule Wardrobe.Ledger do
  import Ecto.Query

  def recent(n) do
    first = from h in Wardrobe.Hire, order_by: h.day, limit: ^n
    Repo.one(from h in subquery(first), select: count(h.actor, :distinct))
  end
end

Wardrobe.Ledger.recent(3)
