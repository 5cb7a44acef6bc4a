defmodule Wardrobe.Ledger do
  import Ecto.Query

  def recent(n) do
    Repo.aggregate(from(h in Wardrobe.Hire, order_by: [desc: h.day], limit: ^n), :count, :actor)
  end
end

Wardrobe.Ledger.recent(3)
