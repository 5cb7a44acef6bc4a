defmodule Lesson.Check do
  use ExUnit.Case

  test "one entry for each product" do
    products = Lesson.binding(:best) |> Enum.map(&elem(&1, 0))
    assert products == Enum.uniq(products), "bun is there twice: group by the product."

    assert Enum.sort(products) == ["bun", "heather honey", "rye loaf", "wheat loaf"],
           "The products are #{inspect(products)}."
  end

  test "with the pieces that were sold" do
    pieces = Map.new(Lesson.binding(:best))

    assert pieces["bun"] == 9,
           "9 buns were sold in two sales, and best says #{inspect(pieces["bun"])}: add up s.quantity."

    assert pieces["rye loaf"] == 2,
           "2 rye loaves were sold, and best says #{inspect(pieces["rye loaf"])}."
  end

  test "the best seller first" do
    pieces = Lesson.binding(:best) |> Enum.map(&elem(&1, 1))

    assert pieces == Enum.sort(pieces, :desc),
           "The pieces come as #{inspect(pieces, charlists: :as_lists)}: order by the sum, descending."
  end

  test "the database does the counting" do
    assert length(Lesson.queries()) == 1,
           "One statement is enough, and #{length(Lesson.queries())} were sent."

    assert hd(Lesson.queries()).sql =~ "GROUP BY",
           "The statement has no GROUP BY: the rows were grouped in Elixir."
  end
end
