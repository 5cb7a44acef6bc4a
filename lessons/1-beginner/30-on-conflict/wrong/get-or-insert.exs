defmodule Tackle.Log do
  alias Tackle.Sighting

  def seen(species, place) do
    case Repo.get_by(Sighting, species: species) do
      nil ->
        Repo.insert!(%Sighting{species: species, place: place})

      sighting ->
        Repo.update!(Ecto.Changeset.change(sighting, count: sighting.count + 1, place: place))
    end
  end
end

Tackle.Log.seen("pike", "weir")
Tackle.Log.seen("perch", "weir")
