defmodule Sounds.Plays do
  alias Sounds.Play

  def count(title) do
    Repo.insert!(%Play{title: title}, on_conflict: {:replace, [:plays]}, conflict_target: :title)
  end
end

Sounds.Plays.count("Weir")
