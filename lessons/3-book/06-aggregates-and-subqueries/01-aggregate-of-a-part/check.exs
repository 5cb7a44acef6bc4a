defmodule Lesson.Check do
  use ExUnit.Case

  alias Wardrobe.Ledger

  test "different actors among the last hires" do
    found = Ledger.recent(3)

    refute found == 3 and Ledger.recent(1) == 3,
           "Three actors ever hired, and recent(3) and recent(1) both answer 3: all hires were counted."

    refute found == 3, "The last three hires are by Mara, Jon and Jon: two different actors, three hires."
    assert found == 2, "The last three hires are by Mara, Jon and Jon: recent(3) should be 2, and is #{inspect(found)}."
    assert Ledger.recent(1) == 1, "The last hire has one actor; recent(1) is #{inspect(Ledger.recent(1))}."
    assert Ledger.recent(4) == 3, "With Tess there are three among the last four; recent(4) is #{inspect(Ledger.recent(4))}."
  end

  test "more than there are" do
    assert Ledger.recent(50) == 3, "Three actors in all; recent(50) is #{inspect(Ledger.recent(50))}."
  end

  test "the database counts" do
    sent = Enum.map(Lesson.queries(), & &1.sql)
    assert Enum.all?(sent, &(&1 =~ "count(")), "The names were fetched and counted in Elixir: let the database send one number."
  end
end
