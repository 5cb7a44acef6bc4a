defmodule Weather.Board do
  import Ecto.Query
  alias Weather.Reading

  # the latest temperature of a station, or :unknown when it never reported
  def now(station) do
    latest =
      from r in Reading,
        where: r.station == ^station,
        order_by: [desc: r.taken_at],
        limit: 1,
        select: r.celsius

    Repo.one(latest) || :unknown
  end
end

Weather.Board.now("Lugano")
