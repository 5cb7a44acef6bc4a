defmodule Wardrobe.Ledger do
  import Ecto.Query
  alias Wardrobe.{Costume, Hire}

  def idle_since(day) do
    busy = Repo.all(from h in Hire, where: h.day >= ^day, select: h.costume_id)
    Repo.all(from c in Costume, where: c.id not in ^busy, select: c.name)
  end
end

Wardrobe.Ledger.idle_since(~D[2024-04-01])
