defmodule Bakery.Shelf do
  import Ecto.Query
  alias Bakery.Bread

  def slowest(n) do
    Repo.all(from b in Bread, where: b.organic, limit: ^n, select: b.name)
  end
end

Bakery.Shelf.slowest(2)
