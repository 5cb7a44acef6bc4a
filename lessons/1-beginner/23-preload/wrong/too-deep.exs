defmodule Choir.Programme do
  alias Choir.Concert

  def titles do
    for concert <- Repo.preload(Repo.all(Concert), pieces: :solos), into: %{} do
      {concert.title, Enum.map(concert.pieces, & &1.title)}
    end
  end
end

Choir.Programme.titles()
