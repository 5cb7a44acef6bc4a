defmodule Wardrobe.Ledger do
  import Ecto.Query
  alias Wardrobe.Hire

  # the highest income that any one actor brought
  def best_income do
    Repo.one(from h in Hire, join: c in assoc(h, :costume), select: max(c.fee))
  end
end

Wardrobe.Ledger.best_income()
