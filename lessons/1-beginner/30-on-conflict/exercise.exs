defmodule Tackle.Log do
  alias Tackle.Sighting

  # notes that a fish was seen: the first time as a new row with the count 1,
  # then by one more in its row, with the place where it was seen last;
  # answers with the row as it is in the table
  def seen(species, place) do
    Repo.insert!(%Sighting{species: species, place: place})
  end
end

Tackle.Log.seen("pike", "weir")
Tackle.Log.seen("perch", "weir")
