defmodule Wardrobe.Ledger do
  import Ecto.Query
  alias Wardrobe.Hire

  def best_income do
    incomes =
      from h in Hire,
        join: c in assoc(h, :costume),
        group_by: c.id,
        select: %{income: sum(c.fee)}

    Repo.one(from i in subquery(incomes), select: max(i.income))
  end
end

Wardrobe.Ledger.best_income()
