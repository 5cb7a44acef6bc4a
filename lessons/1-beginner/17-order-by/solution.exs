defmodule Regatta.Board do
  import Ecto.Query
  alias Regatta.Boat

  # the names in the order of arrival; boats that did not finish come last,
  # among themselves with the most points first
  def arrivals do
    Repo.all(
      from b in Boat, order_by: [asc_nulls_last: b.finished, desc: b.points], select: b.name
    )
  end
end

Regatta.Board.arrivals()
