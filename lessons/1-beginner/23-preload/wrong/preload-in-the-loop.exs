defmodule Choir.Programme do
  alias Choir.Concert

  def titles do
    for concert <- Repo.all(Concert), into: %{} do
      concert = Repo.preload(concert, :pieces)
      {concert.title, Enum.map(concert.pieces, & &1.title)}
    end
  end
end

Choir.Programme.titles()
