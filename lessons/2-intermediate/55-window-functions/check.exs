defmodule Lesson.Check do
  use ExUnit.Case

  test "one day for each shop" do
    shops = Lesson.binding(:best) |> Enum.map(&elem(&1, 0))

    assert shops == Enum.uniq(shops),
           "A shop is there more than once: #{inspect(shops)}. Filter by its place."

    missing = ["Dock St", "Mill Ln"] -- shops

    assert missing == [],
           "#{Enum.join(missing, ", ")} is missing: number the days of each shop by itself, with partition_by."
  end

  test "its best day" do
    for {shop, cents} <- Lesson.binding(:best), cents not in [530, 620] do
      assert cents in [530, 620],
             "#{cents} is not the best day of #{shop}: the place 1 should be the highest takings."
    end
  end

  test "in the order of the shops, in one statement with a window" do
    best = Lesson.binding(:best)

    assert best == Enum.sort(best),
           "The shops come as #{inspect(Enum.map(best, &elem(&1, 0)))}: order them by name."

    assert [%{sql: sql}] = Lesson.queries(),
           "#{length(Lesson.queries())} statements were sent, and one is enough."

    assert sql =~ "OVER",
           "The statement has no OVER. A maximum can be found by grouping, but then you could not say which day it was."
  end
end
