defmodule Lesson.Check do
  use ExUnit.Case

  alias Planetarium.Board

  test "the rows have the columns that were asked for" do
    rows = Board.pick([:title])

    assert is_list(rows) and Enum.all?(rows, &is_map/1),
           "pick([:title]) should give maps, and gives #{inspect(rows, limit: 2, charlists: :as_lists)}."

    keys = rows |> hd() |> Map.keys()
    assert keys == [:title], "pick([:title]) gives maps with the keys #{inspect(keys)}."

    assert Enum.sort(Map.keys(hd(Board.pick([:id, :minutes])))) == [:id, :minutes],
           "pick([:id, :minutes]) gives other keys."
  end

  test "in the order of the titles" do
    assert Board.pick([:minutes]) == [%{minutes: 50}, %{minutes: 45}, %{minutes: 30}],
           "Black Holes (50), Rings of Saturn (45) and Winter Sky (30) are in the order of their titles; pick([:minutes]) gives #{inspect(Board.pick([:minutes]), charlists: :as_lists)}."
  end

  test "the database sends no more than that" do
    sent = Lesson.queries() |> Enum.map(& &1.sql) |> List.last() || ""
    [list | _] = String.split(sent, "FROM")

    refute list =~ "title",
           "Your last line asks for the minutes alone, and the statement reads the titles, too: pin the list in the select."
  end
end
