defmodule Wardrobe.Ledger do
  import Ecto.Query
  alias Wardrobe.Hire

  # %{"Mara" => "Harlequin", …}: the costume of each actor's first hire
  def first_costumes do
    from(h in Hire, join: c in assoc(h, :costume), select: {h.actor, c.name})
    |> Repo.all()
    |> Map.new()
  end
end

Wardrobe.Ledger.first_costumes()
