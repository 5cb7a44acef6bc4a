defmodule Lesson.Check do
  use ExUnit.Case

  import Ecto.Query
  alias Seeds.{Filters, Variety}

  defp text(month), do: inspect(Filters.by_month(month))

  test "a month" do
    assert text(4) == "dynamic([v], v.month == ^4)",
           "by_month(4) should read dynamic([v], v.month == ^4), and reads #{text(4)}."
  end

  test "a range of months" do
    wanted = "dynamic([v], v.month >= ^2 and v.month <= ^4)"

    refute text(2..4) =~ " in ",
           "by_month(2..4) asks for membership in a list: #{text(2..4)}. Two comparisons say it, whatever the length."

    assert text(2..4) == wanted, "by_month(2..4) should read #{wanted}, and reads #{text(2..4)}."
  end

  test "no month" do
    assert text(nil) == "dynamic([], true)",
           "by_month(nil) should be true for every row, and reads #{text(nil)}."
  end

  test "and with rows" do
    names =
      Repo.all(
        from v in Variety, where: ^Filters.by_month(4..5), order_by: v.name, select: v.name
      )

    assert names == ["Blue Lake", "Hokkaido"],
           "From April to May there are Blue Lake and Hokkaido; the filter finds #{inspect(names)}."
  end
end
