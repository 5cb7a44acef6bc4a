defmodule Wardrobe.Ledger do
  import Ecto.Query
  alias Wardrobe.{Costume, Hire}

  def idle_since(day) do
    since =
      from h in Hire, where: h.costume_id == parent_as(:costume).id and h.day > ^day, select: 1

    Repo.all(from c in Costume, as: :costume, where: not exists(since), select: c.name)
  end
end

Wardrobe.Ledger.idle_since(~D[2024-04-01])
