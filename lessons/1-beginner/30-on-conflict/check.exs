defmodule Lesson.Check do
  use ExUnit.Case

  alias Tackle.{Log, Sighting}

  defp seen(species, place) do
    Log.seen(species, place)
  rescue
    e in Ecto.ConstraintError ->
      flunk(
        "#{species} was seen twice, and the second insert was refused because of #{e.constraint}: say what a conflict should do."
      )
  end

  test "the first time it is a new row" do
    seen("trout", "mill race")
    row = Repo.get_by!(Sighting, species: "trout")

    assert {row.count, row.place} == {1, "mill race"},
           "Trout was seen once, in the mill race; the row says #{row.count}, #{row.place}."
  end

  test "then it is one more in the same row" do
    for place <- ["weir", "mill race", "old arm"], do: seen("bream", place)
    row = Repo.get_by!(Sighting, species: "bream")

    assert row.place == "old arm",
           "Bream was seen in the old arm last, and its row says #{inspect(row.place)}: the conflict changed nothing there."

    assert row.count == 3,
           "Bream was seen three times, and its row says #{row.count}: replacing writes the new row's count, inc adds to the one in the table."
  end

  test "the answer is the row in the table" do
    seen("tench", "weir")
    answer = seen("tench", "weir")
    row = Repo.get_by!(Sighting, species: "tench")

    assert answer.id == row.id,
           "The answer has the id #{inspect(answer.id)}, and the row #{row.id}."

    assert answer.count == row.count,
           "The row counts #{row.count}, and the answer says #{answer.count}, as you gave it: ask for the row with returning."
  end

  test "in one statement each" do
    sent = Lesson.queries()

    refute sent == [],
           "Nothing was sent: let the last lines note a pike and a perch, as the starting code does."

    assert length(sent) == 2,
           "#{length(sent)} statements were sent for two sightings. Between looking and writing another angler may write: one insert can do both."
  end
end
