defmodule Lesson.Check do
  use ExUnit.Case

  alias Bakery.Shelf

  test "two of them" do
    slowest = Shelf.slowest(2)

    assert length(slowest) == 2,
           "slowest(2) gives #{length(slowest)} names: filter first, then cut."

    assert Enum.sort(slowest) == ["rye", "walnut"],
           "The two organic breads that sold least are walnut and rye; slowest(2) is #{inspect(slowest)}: without an order the limit keeps any two."

    assert slowest == ["walnut", "rye"], "walnut sold less than rye, and should stand first."
  end

  test "n decides" do
    assert length(Shelf.slowest(1)) == 1,
           "slowest(1) gives #{length(Shelf.slowest(1))} names: the number should come from n."

    assert Shelf.slowest(3) == ["walnut", "rye", "spelt"],
           "slowest(3) should be walnut, rye and spelt."
  end

  test "the database cuts the list" do
    refute Lesson.queries() == [],
           "Nothing was sent: let the last line call slowest(2), as the starting code does."

    assert Enum.any?(Lesson.queries(), &(&1.sql =~ "LIMIT")),
           "All breads were sent and most of them thrown away: limit belongs in the query."
  end
end
