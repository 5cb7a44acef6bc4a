defmodule Tackle.Log do
  alias Tackle.Sighting

  def seen(species, place) do
    Repo.insert!(%Sighting{species: species, place: place},
      on_conflict: [inc: [count: 1], set: [place: place]],
      conflict_target: :species
    )
  end
end

Tackle.Log.seen("pike", "weir")
Tackle.Log.seen("perch", "weir")
