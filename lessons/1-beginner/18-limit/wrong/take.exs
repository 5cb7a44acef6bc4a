defmodule Bakery.Shelf do
  import Ecto.Query
  alias Bakery.Bread

  def slowest(n) do
    from(b in Bread, where: b.organic, order_by: b.sold, select: b.name)
    |> Repo.all()
    |> Enum.take(n)
  end
end

Bakery.Shelf.slowest(2)
