defmodule Wardrobe.Ledger do
  import Ecto.Query
  alias Wardrobe.Hire

  # how many different actors are among the last n hires
  def recent(n) do
    last = from h in Hire, order_by: [desc: h.day], limit: ^n
    Repo.one(from h in subquery(last), select: count(h.actor, :distinct))
  end
end

Wardrobe.Ledger.recent(3)
