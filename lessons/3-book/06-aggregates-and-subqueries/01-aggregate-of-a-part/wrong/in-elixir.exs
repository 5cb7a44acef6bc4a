defmodule Wardrobe.Ledger do
  import Ecto.Query

  def recent(n) do
    from(h in Wardrobe.Hire, order_by: [desc: h.day], limit: ^n, select: h.actor)
    |> Repo.all()
    |> Enum.uniq()
    |> length()
  end
end

Wardrobe.Ledger.recent(3)
