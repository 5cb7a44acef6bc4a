defmodule Theatre.Programme do
  import Ecto.Query
  alias Theatre.Play

  # "The Seagull, by Anton Chekhov" for the programme; only plays on stage have one
  def line(id) do
    play = Repo.get!(from(p in Play, where: p.on_stage), id)
    "#{play.title}, by #{play.playwright}"
  end
end

Theatre.Programme.line(1)
