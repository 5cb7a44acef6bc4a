defmodule Wardrobe.Ledger do
  import Ecto.Query
  alias Wardrobe.{Costume, Hire}

  # names of costumes without a hire on or after the day
  def idle_since(day) do
    Repo.all(from c in Costume, join: h in assoc(c, :hires), where: h.day < ^day, select: c.name)
  end
end

Wardrobe.Ledger.idle_since(~D[2024-04-01])
