defmodule Theatre.Programme do
  import Ecto.Query
  alias Theatre.Play

  def line(id) do
    play = Repo.get!(Play, id)
    "#{play.title}, by #{play.playwright}"
  end
end

Theatre.Programme.line(1)
