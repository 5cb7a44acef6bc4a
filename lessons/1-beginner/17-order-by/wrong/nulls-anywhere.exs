defmodule Regatta.Board do
  import Ecto.Query
  alias Regatta.Boat

  def arrivals do
    Repo.all(from b in Boat, order_by: [asc: b.finished, desc: b.points], select: b.name)
  end
end

Regatta.Board.arrivals()
