defmodule Sounds.Plays do
  alias Sounds.Play

  # one play more for the title
  def count(title) do
    Repo.insert!(%Play{title: title}, on_conflict: :nothing)
  end
end

Sounds.Plays.count("Weir")
