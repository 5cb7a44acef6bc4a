defmodule Lesson.Check do
  use ExUnit.Case

  alias Choir.Programme

  test "each concert has its pieces" do
    titles = Programme.titles()

    assert is_map(titles),
           "titles/0 should answer with a map, and answers with #{inspect(titles)}."

    assert Enum.sort(titles["Advent"] || []) == ["Es ist ein Ros", "Magnificat"],
           "Advent has two pieces, Magnificat and Es ist ein Ros; the programme says #{inspect(titles["Advent"])}."

    assert titles["Summer night"] == ["Abendlied"],
           "Summer night has one piece; the programme says #{inspect(titles["Summer night"])}."
  end

  test "a concert without pieces is in it, too" do
    assert Map.has_key?(Programme.titles(), "Harvest"),
           "Harvest has no pieces yet and is missing: an inner join drops it, a preload does not."

    assert Programme.titles()["Harvest"] == [], "Harvest has no pieces yet, so its list is empty."
  end

  test "in two statements at most" do
    sent = Lesson.queries()

    refute sent == [],
           "Nothing was sent: let the last line call titles(), as the starting code does."

    solos = Enum.any?(sent, &(&1.source == "solos" or &1.sql =~ ~s("solos")))
    refute solos, "The solos were fetched as well, and nobody reads them: preload what you need."

    assert length(sent) <= 2,
           "#{length(sent)} statements were sent, one for each concert: preload the pieces of all concerts together."
  end
end
