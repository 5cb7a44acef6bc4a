defmodule Sounds.Plays do
  alias Sounds.Play

  def count(title) do
    Repo.insert!(%Play{title: title}, on_conflict: [set: [plays: 2]], conflict_target: :title)
  end
end

Sounds.Plays.count("Weir")
