defmodule Sounds.Plays do
  alias Sounds.Play

  # one play more for the title
  def count(title) do
    Repo.insert!(%Play{title: title}, on_conflict: [inc: [plays: 1]], conflict_target: :title)
  end
end

Sounds.Plays.count("Weir")
