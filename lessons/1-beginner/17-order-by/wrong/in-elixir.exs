defmodule Regatta.Board do
  alias Regatta.Boat

  # the names in the order of arrival; boats that did not finish come last,
  # among themselves with the most points first
  def arrivals do
    Boat
    |> Repo.all()
    |> Enum.sort_by(
      &{&1.finished == nil, &1.finished && Time.to_iso8601(&1.finished), -&1.points}
    )
    |> Enum.map(& &1.name)
  end
end

Regatta.Board.arrivals()
