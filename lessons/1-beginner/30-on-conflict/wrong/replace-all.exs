defmodule Tackle.Log do
  alias Tackle.Sighting

  def seen(species, place) do
    Repo.insert!(%Sighting{species: species, place: place},
      on_conflict: {:replace, [:place, :count]},
      conflict_target: :species,
      returning: true
    )
  end
end

Tackle.Log.seen("pike", "weir")
Tackle.Log.seen("perch", "weir")
