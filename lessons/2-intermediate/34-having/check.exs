defmodule Lesson.Check do
  use ExUnit.Case

  test "Duval is harsh" do
    assert "Duval" in Lesson.binding(:harsh),
           "Duval is missing: 88, 84 and 62 make an average of 78. The average needs all of a taster's scores, not only the low ones."
  end

  test "a corked bottle counts for nothing" do
    refute "Weiss" in Lesson.binding(:harsh),
           "Weiss is not harsh: the 41 was for a corked bottle, and the rest makes 81."
  end

  test "one bottle is not enough" do
    refute "Moreau" in Lesson.binding(:harsh),
           "Moreau tasted a single bottle: the group should have at least two."
  end

  test "nobody else" do
    others = Lesson.binding(:harsh) -- ["Duval", "Weiss", "Moreau"]
    assert others == [], "The average of #{Enum.join(others, ", ")} is 80 or more."
  end

  test "the database does the counting" do
    assert Enum.any?(Lesson.queries(), &(&1.sql =~ ~r/HAVING|FROM \(SELECT/)),
           "No statement has a HAVING: the groups were filtered in Elixir."
  end
end
