defmodule Regatta.Board do
  import Ecto.Query
  alias Regatta.Boat

  def arrivals do
    Repo.all(
      from b in Boat, order_by: [asc_nulls_last: b.finished, asc: b.points], select: b.name
    )
  end
end

Regatta.Board.arrivals()
