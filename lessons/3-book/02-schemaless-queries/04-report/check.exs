defmodule Lesson.Check do
  use ExUnit.Case

  alias Planetarium.Reports

  setup_all do
    Repo.insert_all("screenings", [
      %{show_id: 3, day: ~D[2024-10-05], seats: 10, price: 11},
      %{show_id: 1, day: ~D[2024-10-05], seats: 10, price: 9},
      %{show_id: 2, day: ~D[2024-10-05], seats: 10, price: 6}
    ])

    :ok
  end

  test "days with more than one show, earliest first" do
    rows = Reports.busy_days()
    days = Enum.map(rows, & &1.day)

    refute Enum.any?(days, &is_binary/1),
           "The day comes back as text: give the column a type in the select."

    refute ~D[2024-11-09] in days,
           "On 9 November there was one show alone, and the report lists the day."

    assert days == Enum.sort(days, Date),
           "The days should go from early to late: #{inspect(days)}."

    assert days == [~D[2024-10-05], ~D[2024-11-02], ~D[2024-12-07]],
           "5 October, 2 November and 7 December have more than one show; the report has #{inspect(days)}."
  end

  test "with the number of shows" do
    counts = Enum.map(Reports.busy_days(), &Map.get(&1, :shows))

    assert counts == [3, 2, 2],
           "There are 3, 2 and 2 shows on these days; the report says #{inspect(counts, charlists: :as_lists)}."
  end

  test "the database groups" do
    assert Enum.any?(Lesson.queries(), &(&1.sql =~ "GROUP BY")),
           "The rows were grouped in Elixir: let the database send one row for each day."
  end
end
