defmodule Lesson.Check do
  use ExUnit.Case

  alias Depot.Report

  test "the answer is the same" do
    answer = Report.mechanics()

    assert is_map(answer),
           "mechanics/0 should answer with a map; it answers with #{inspect(answer)}."

    assert Map.has_key?(answer, "NO 3"),
           "NO 3 was never repaired, and is missing: an inner join drops it. Its list should be empty."

    assert answer["NO 1"] == ["Emil", "Tove"],
           "Emil and Tove worked on NO 1; the report says #{inspect(answer["NO 1"])}."

    assert answer["NO 4"] == ["Emil"],
           "Emil worked on NO 4, twice, and should be named once; the report says #{inspect(answer["NO 4"])}."

    assert answer["NO 3"] == [],
           "Nobody worked on NO 3; the report says #{inspect(answer["NO 3"])}."
  end

  test "in three statements at most" do
    sent = Lesson.queries()

    refute sent == [],
           "Nothing was sent: let the last line call mechanics(), as the starting code does."

    if length(sent) > 3 do
      mechanics = Enum.count(sent, &(&1.source == "mechanics"))
      repairs = Enum.count(sent, &(&1.source == "repairs"))

      flunk(
        "#{length(sent)} statements were sent: #{repairs} for repairs, #{mechanics} for mechanics. " <>
          "Fetch each kind once, for all buses."
      )
    end
  end
end
