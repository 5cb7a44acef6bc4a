defmodule Weather.Board do
  import Ecto.Query
  alias Weather.Reading

  def now(station) do
    readings =
      Repo.all(from r in Reading, where: r.station == ^station, order_by: [desc: r.taken_at])

    case readings do
      [] -> :unknown
      [latest | _] -> latest.celsius
    end
  end
end

Weather.Board.now("Lugano")
