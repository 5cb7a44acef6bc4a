defmodule Lesson.Check do
  use ExUnit.Case

  @now "2025-03-01T08:00:00Z"

  defp columns do
    Repo.query!("SELECT name, type, \"notnull\", dflt_value FROM pragma_table_info('feedings')").rows
  end

  defp feed(animal, day) do
    sql = "INSERT INTO feedings (animal, day, inserted_at, updated_at) VALUES (?1, ?2, ?3, ?4)"
    elem(Repo.query(sql, [animal, day, @now, @now]), 0)
  end

  defp complete?,
    do:
      ["animal", "day", "grams", "inserted_at", "updated_at"] -- Enum.map(columns(), &hd/1) == []

  test "all columns are there" do
    missing =
      ["animal", "day", "grams", "inserted_at", "updated_at"] -- Enum.map(columns(), &hd/1)

    assert missing == [], "The table feedings lacks #{Enum.join(missing, ", ")}."
  end

  test "the required ones refuse null" do
    for [name, _, 0, _] <- columns(), name in ["animal", "day", "grams"] do
      flunk("#{name} may be null: the database should refuse that.")
    end
  end

  test "500 grams unless said otherwise" do
    default = for ["grams", _, _, default] <- columns(), do: default

    assert default in [["500"], []],
           "The default of grams is #{inspect(default)}, and should be 500."
  end

  test "one feeding for an animal a day" do
    if complete?() do
      assert feed("Kibo", "2025-03-01") == :ok,
             "A feeding with animal and day alone should be accepted."

      assert feed("Kibo", "2025-03-02") == :ok,
             "Kibo should be fed on the next day, too: one unique index over both columns."

      assert feed("Tamu", "2025-03-01") == :ok, "Two animals should be fed on the same day."

      assert feed("Kibo", "2025-03-01") == :error,
             "Kibo was fed twice on one day: the index should be unique."
    end
  end
end
