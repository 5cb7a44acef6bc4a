defmodule Lesson.Check do
  use ExUnit.Case

  alias Mill.Report

  test "the sacks of all deliveries are added up" do
    sacks = Report.sacks("Höfle")
    refute sacks == 2, "Höfle came twice, with 18 sacks together: 2 is the number of deliveries."
    assert sacks == 18, "Höfle delivered 12 and 6 sacks; the report says #{inspect(sacks)}."

    assert Report.sacks("Aumann") == 20,
           "Aumann delivered 20 sacks; the report says #{inspect(Report.sacks("Aumann"))}."
  end

  test "a farm that delivered nothing has 0" do
    sacks = Report.sacks("Moser")

    refute sacks == nil,
           "Moser delivered nothing, and the report says nil: the sum of no rows is nil, not 0."

    assert sacks == 0, "Moser delivered nothing; the report says #{inspect(sacks)}."
  end

  test "the database adds up" do
    refute Lesson.queries() == [],
           "Nothing was sent: let the last line call sacks for a farm, as the starting code does."

    assert Enum.any?(Lesson.queries(), &(&1.sql =~ "sum(")),
           "The deliveries were fetched and added up in Elixir: let the database do it, and send one number."
  end
end
