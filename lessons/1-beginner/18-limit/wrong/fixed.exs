defmodule Bakery.Shelf do
  import Ecto.Query
  alias Bakery.Bread

  def slowest(_n) do
    Repo.all(from b in Bread, where: b.organic, order_by: b.sold, limit: 2, select: b.name)
  end
end

Bakery.Shelf.slowest(2)
