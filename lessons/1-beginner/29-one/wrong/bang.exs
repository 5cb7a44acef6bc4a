defmodule Weather.Board do
  import Ecto.Query
  alias Weather.Reading

  def now(station) do
    Repo.one!(
      from r in Reading,
        where: r.station == ^station,
        order_by: [desc: r.taken_at],
        limit: 1,
        select: r.celsius
    )
  end
end

Weather.Board.now("Lugano")
