defmodule Lesson.Check do
  use ExUnit.Case

  test "Gullfeather is above the average" do
    assert "Gullfeather" in Lesson.binding(:above),
           "Gullfeather's total is 1530, the average total is 1435: it is missing."
  end

  test "the others are not" do
    above = Lesson.binding(:above)

    refute "Skerry" in above,
           "Skerry's total is 1340, below the average total of 1435. Average the totals, not the single days."

    refute "Moorcock" in above, "Moorcock has no outputs, and so no total."
  end

  test "each once, from A to Z" do
    above = Lesson.binding(:above)

    assert above == above |> Enum.uniq() |> Enum.sort(),
           "The names should come once each, in order; they are #{inspect(above)}."
  end

  test "in one statement" do
    count = length(Lesson.queries())

    assert count == 1,
           "#{count} statements were sent: the average can be a subquery of the same statement."
  end
end
