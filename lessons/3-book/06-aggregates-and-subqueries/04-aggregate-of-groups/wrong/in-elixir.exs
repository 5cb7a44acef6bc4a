defmodule Wardrobe.Ledger do
  import Ecto.Query
  alias Wardrobe.Hire

  def best_income do
    from(h in Hire, join: c in assoc(h, :costume), group_by: h.actor, select: sum(c.fee))
    |> Repo.all()
    |> Enum.max()
  end
end

Wardrobe.Ledger.best_income()
