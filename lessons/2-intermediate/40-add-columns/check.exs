defmodule Lesson.Check do
  use ExUnit.Case

  defp column,
    do: Repo.query!("SELECT \"notnull\" FROM pragma_table_info('shows') WHERE name = 'slot'").rows

  defp slot(title),
    do: Repo.query!("SELECT slot FROM shows WHERE title = ?1", [title]).rows |> hd() |> hd()

  test "the column is there and never null" do
    refute column() == [], "The table shows has no column slot."
    assert column() == [[1]], "slot may be null, and should not."
  end

  test "late shows are night shows" do
    if column() != [] do
      assert slot("Night Bus") == "night",
             "Night Bus starts at 23, and its slot is #{inspect(slot("Night Bus"))}."

      assert slot("Shipping News") == "day",
             "Shipping News starts at 6, and its slot is #{inspect(slot("Shipping News"))}."
    end
  end

  test "a new show is for the day" do
    if column() == [[1]] do
      assert match?(
               {:ok, _},
               Repo.query("INSERT INTO shows (title, hour) VALUES ('Brass Hour', 12)")
             ),
             "A new show without a slot was refused: it should get \"day\" by itself."

      assert slot("Brass Hour") == "day",
             "A new show has the slot #{inspect(slot("Brass Hour"))}, and should have \"day\"."
    end
  end

  test "and back again" do
    if column() != [] do
      try do
        Ecto.Migrator.down(Repo, 2, Radio.AddSlot, log: false)
      rescue
        error ->
          flunk(
            "Migrating down failed: #{error |> Exception.message() |> String.split("\n") |> hd()}"
          )
      end

      assert column() == [], "After migrating down the column slot is still there."
    end
  end
end
