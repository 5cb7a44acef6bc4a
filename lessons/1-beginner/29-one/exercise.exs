defmodule Weather.Board do
  import Ecto.Query
  alias Weather.Reading

  # the latest temperature of a station, or :unknown when it never reported
  def now(station) do
    Repo.one(from r in Reading, where: r.station == ^station, select: r.celsius)
  end
end

Weather.Board.now("Lugano")
