defmodule Wardrobe.Ledger do
  import Ecto.Query
  alias Wardrobe.Hire

  def best_income do
    Repo.one(from h in Hire, join: c in assoc(h, :costume), select: sum(c.fee))
  end
end

Wardrobe.Ledger.best_income()
