defmodule Sounds.Plays do
  alias Sounds.Play

  def count(title) do
    plays = if play = Repo.get_by(Play, title: title), do: play.plays + 1, else: 1

    Repo.insert!(%Play{title: title, plays: plays},
      on_conflict: {:replace, [:plays]},
      conflict_target: :title
    )
  end
end

Sounds.Plays.count("Weir")
