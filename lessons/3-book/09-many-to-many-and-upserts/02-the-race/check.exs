defmodule Lesson.Check do
  use ExUnit.Case

  alias Sounds.{Place, Places}

  defp claim(name) do
    Places.claim(name)
  rescue
    error in Ecto.ConstraintError ->
      flunk(
        "claim(#{inspect(name)}) raised Ecto.ConstraintError for #{error.constraint}: the changeset has no unique_constraint for it."
      )

    error ->
      flunk("claim(#{inspect(name)}) raised #{inspect(error.__struct__)}.")
  end

  test "a new place" do
    place = claim("Weir")

    assert is_struct(place, Place),
           "claim/1 should answer the place, and answers #{inspect(place, limit: 3)}."

    assert Repo.get_by(Place, name: "Weir"), "The new place is not in the table."
    assert place.id, "The place has no id."
  end

  test "a place that exists" do
    place = claim("Old mill")

    assert is_struct(place, Place),
           "The Old mill exists: claim/1 should answer it, and answers #{inspect(place, limit: 3)}."

    assert place.id == Repo.get_by!(Place, name: "Old mill").id,
           "claim/1 answers a place with the id #{inspect(place.id)}, which is not the one in the table."
  end

  test "one statement for a new place" do
    sent = Enum.map(Lesson.queries(), & &1.sql)

    assert length(sent) == 1,
           "Your last line claims a new place with #{length(sent)} statements: it looks first, and that leaves the gap open."
  end
end
