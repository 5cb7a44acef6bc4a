defmodule Lesson.Check do
  use ExUnit.Case

  alias Planetarium.Calendar

  test "the screenings of a day, with a Date" do
    rows = Calendar.on("2024-11-02")
    days = Enum.map(rows, & &1.day)

    refute Enum.any?(days, &is_binary/1),
           "The day comes back as the text #{inspect(hd(days))}: the column in the select needs a type, too."

    assert Enum.sort(Enum.map(rows, & &1.seats)) == [20, 80],
           "On 2 November there were screenings with 20 and 80 seats; on/1 gives #{inspect(rows)}."

    assert Enum.all?(days, &(&1 == ~D[2024-11-02])),
           "The day should be ~D[2024-11-02], and is #{inspect(hd(days))}."
  end

  test "a day without screenings" do
    assert Calendar.on("2024-11-03") == [],
           "Nothing was shown on 3 November, and on/1 answers #{inspect(Calendar.on("2024-11-03"))}."
  end

  test "what is no day raises" do
    answer =
      try do
        Calendar.on("next Monday")
      rescue
        _ -> :raised
      end

    assert answer == :raised,
           "\"next Monday\" is no day, and on/1 answers #{inspect(answer)}: type the pinned value, and it is cast before anything is sent."
  end

  test "the database chooses the day" do
    assert Enum.all?(Lesson.queries(), &(&1.sql =~ "WHERE")),
           "Your statement has no WHERE: every screening was fetched."
  end
end
