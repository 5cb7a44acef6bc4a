defmodule Weather.Board do
  import Ecto.Query
  alias Weather.Reading

  def now(station) do
    Repo.one(from r in Reading, where: r.station == ^station, select: max(r.celsius)) || :unknown
  end
end

Weather.Board.now("Lugano")
