defmodule Lesson.Check do
  use ExUnit.Case
  import Ecto.Query

  # Nothing before there is a schema with a hive: the first test says what is missing.
  defp visits do
    if Code.ensure_loaded?(Bees.Visit) and Bees.Visit.__schema__(:association, :hive) do
      Repo.all(from v in "visits", select: {v.hive_id, v.on, v.note}, order_by: v.on)
    end
  end

  test "there is a schema for the table visits" do
    assert Code.ensure_loaded?(Bees.Visit), "There is no module Bees.Visit yet."
    assert Bees.Visit.__schema__(:source) == "visits", "Bees.Visit should be of the table visits."
    assert Bees.Visit.__schema__(:type, :on) == :date, "The field `on` should be a :date."
    assert Bees.Visit.__schema__(:type, :note) == :string, "The field `note` should be a :string."

    assert Bees.Visit.__schema__(:association, :hive),
           "A visit should belong to a hive: `belongs_to :hive, Bees.Hive` gives it the column hive_id."
  end

  test "hive number 1 has two visits" do
    if rows = visits() do
      assert length(rows) >= 2, "There should be two visits; the table has #{length(rows)}."

      refute Enum.any?(rows, fn {hive_id, _, _} -> is_nil(hive_id) end),
             "A visit has no hive: give it the hive's id."
    end
  end

  test "the last line asks for their notes, by date" do
    if rows = visits() do
      notes = Enum.map(rows, fn {_, _, note} -> note end)
      result = Lesson.result()

      assert is_list(result) and Enum.sort(result) == Enum.sort(notes),
             "The last line should be the notes of the visits, #{inspect(notes)}; it is #{inspect(result)}."

      ordered = Enum.any?(Lesson.queries(), &(&1.source == "visits" and &1.sql =~ "ORDER BY"))

      assert ordered,
             "The notes come in the order in which they were written down: order them by date."
    end
  end
end
