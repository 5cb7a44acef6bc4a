defmodule Bakery.Shelf do
  import Ecto.Query
  alias Bakery.Bread

  def slowest(n) do
    from(b in Bread, order_by: b.sold, limit: ^n)
    |> Repo.all()
    |> Enum.filter(& &1.organic)
    |> Enum.map(& &1.name)
  end
end

Bakery.Shelf.slowest(2)
