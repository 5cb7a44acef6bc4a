defmodule Bakery.Shelf do
  import Ecto.Query
  alias Bakery.Bread

  # the names of the n organic breads that sold least, the least first
  def slowest(n) do
    Repo.all(
      from b in Bread,
        where: b.organic,
        order_by: [asc: b.sold, asc: b.id],
        limit: ^n,
        select: b.name
    )
  end
end

Bakery.Shelf.slowest(2)
