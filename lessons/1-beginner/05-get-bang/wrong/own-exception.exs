defmodule Theatre.Programme do
  import Ecto.Query
  alias Theatre.Play

  def line(id) do
    case Repo.get(from(p in Play, where: p.on_stage), id) do
      nil -> raise ArgumentError, "no such play"
      play -> "#{play.title}, by #{play.playwright}"
    end
  end
end

Theatre.Programme.line(1)
