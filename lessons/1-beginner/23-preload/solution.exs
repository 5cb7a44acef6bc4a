defmodule Choir.Programme do
  alias Choir.Concert

  # %{"Advent" => ["Magnificat", …], …}: the titles of the pieces of each concert
  def titles do
    for concert <- Repo.preload(Repo.all(Concert), :pieces), into: %{} do
      {concert.title, Enum.map(concert.pieces, & &1.title)}
    end
  end
end

Choir.Programme.titles()
