defmodule Choir.Programme do
  alias Choir.{Concert, Piece}
  import Ecto.Query

  # %{"Advent" => ["Magnificat", …], …}: the titles of the pieces of each concert
  def titles do
    for concert <- Repo.all(Concert), into: %{} do
      pieces = Repo.all(from p in Piece, where: p.concert_id == ^concert.id)
      {concert.title, Enum.map(pieces, & &1.title)}
    end
  end
end

Choir.Programme.titles()
