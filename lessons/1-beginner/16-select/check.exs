defmodule Lesson.Check do
  use ExUnit.Case

  test "each name leads to its discoverer" do
    discoverers = Lesson.binding(:discoverers)

    refute is_list(discoverers),
           "discoverers is a list with one element for each row. Make one map of it: Map.new/1 takes {key, value} pairs."

    assert is_map(discoverers), "discoverers should be a map, and is #{inspect(discoverers)}."

    refute Map.has_key?(discoverers, "Carl Wirtanen"),
           "The discoverer is the key and the comet the value: the other way round, please."

    assert discoverers["46P/Wirtanen"] == "Carl Wirtanen",
           "46P/Wirtanen was discovered by Carl Wirtanen, and discoverers says #{inspect(discoverers["46P/Wirtanen"])}."

    assert map_size(discoverers) == 3,
           "There are three comets, and discoverers has #{map_size(discoverers)}."
  end

  test "two columns are fetched" do
    assert length(Lesson.queries()) == 1,
           "One statement is enough, and #{length(Lesson.queries())} were sent."

    sql = hd(Lesson.queries()).sql

    refute sql =~ "period",
           "The year and the period were fetched and thrown away: select the two fields that you need."

    refute sql =~ "year",
           "The year was fetched and thrown away: select the two fields that you need."
  end
end
