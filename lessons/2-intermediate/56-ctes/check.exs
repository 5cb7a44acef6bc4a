defmodule Lesson.Check do
  use ExUnit.Case

  @all ["Dahl", "Brandt", "Adeyemi"]

  test "all chiefs are there" do
    missing = @all -- Lesson.binding(:chiefs)

    assert missing == [],
           "#{Enum.join(missing, ", ")} is above Eze and missing: a step goes from a post to its chief."
  end

  test "and nobody else" do
    others = Lesson.binding(:chiefs) -- @all
    assert others == [], "#{Enum.join(others, ", ")} is not above Eze."
  end

  test "the nearest first" do
    chiefs = Lesson.binding(:chiefs)

    assert Enum.sort(chiefs) != Enum.sort(@all) or chiefs == @all,
           "Dahl is the nearest, Adeyemi the furthest; they come as #{inspect(chiefs)}."
  end

  test "in one statement" do
    count = length(Lesson.queries())
    assert count == 1, "#{count} statements were sent: one recursive CTE walks the whole way."
  end
end
