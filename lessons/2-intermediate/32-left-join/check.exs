defmodule Lesson.Check do
  use ExUnit.Case

  test "a gauge with low readings only is calm" do
    calm = Lesson.binding(:calm)

    assert calm != [],
           "No gauge was found: a row cannot be above 300 cm and missing at once. The level belongs to on:."

    assert "Mill Bridge" in calm, "Mill Bridge measured 141 cm at most and is missing."
  end

  test "a gauge with a high reading is not" do
    calm = Lesson.binding(:calm)

    refute "Old Ford" in calm,
           "Old Ford measured 318 cm on 2 March: its low reading of the day before does not make it calm."
  end

  test "a gauge without readings is calm" do
    calm = Lesson.binding(:calm)

    assert "Lower Weir" in calm or calm == [],
           "Lower Weir has no readings at all, and is missing: an inner join drops it."
  end

  test "each name once, from A to Z" do
    calm = Lesson.binding(:calm)

    assert calm == calm |> Enum.uniq() |> Enum.sort(),
           "The names should come once each, in alphabetical order, and are #{inspect(calm)}."
  end
end
