defmodule Lesson.Check do
  use ExUnit.Case

  alias Observatory.Catalogue

  test "a star that exists has its label" do
    label = Catalogue.label(1)

    assert label == "Vega in Lyra",
           "label(1) is #{inspect(label)}. Repo.get/2 gives the struct itself or nil, with no tuple around it."
  end

  test "the id may be text" do
    label = Catalogue.label("2")

    assert label == "Mizar in Ursa Major",
           "label(\"2\") is #{inspect(label)}, and should be the same as for 2."
  end

  test "a star that does not exist is unknown" do
    label =
      try do
        Catalogue.label(99)
      rescue
        _ ->
          flunk("label(99) raises: Repo.get/2 gave nil, and nil has no name. Ask for nil first.")
      end

    assert label == "unknown star",
           "label(99) is #{inspect(label)}, and should be \"unknown star\"."
  end

  test "an id that is no number is the caller's mistake" do
    raised =
      try do
        Catalogue.label("sirius")
        false
      rescue
        _ -> true
      end

    assert raised,
           "label(\"sirius\") hides a mistake: rescue swallows every error, so ask for nil instead."
  end

  test "one row is fetched, not the table" do
    sent = Lesson.queries()

    assert Enum.all?(sent, &(&1.sql =~ "WHERE")),
           "The whole catalogue was fetched for one star: Repo.get/2 asks for one row."
  end
end
