defmodule Lesson.Check do
  use ExUnit.Case

  test "one entry for each keeper" do
    keepers = Lesson.binding(:firsts) |> Enum.map(&elem(&1, 0))

    assert keepers == Enum.uniq(keepers),
           "A keeper is there more than once: distinct: true compares whole rows."

    assert Enum.sort(Enum.uniq(keepers)) == ["Isbister", "Reid"],
           "The keepers are #{inspect(keepers)}, and should be Isbister and Reid."
  end

  test "with the light of the first inspection" do
    lights = Lesson.binding(:firsts)

    if length(lights) == 2 do
      assert {"Isbister", "Bell Rock"} in lights,
             "Isbister was at Bell Rock first, on 20 March: order by the day, the first one first."

      assert {"Reid", "Muckle Flugga"} in lights,
             "Reid was at Muckle Flugga first, on 15 January."
    end
  end

  test "the keepers from A to Z, in one statement" do
    firsts = Lesson.binding(:firsts)
    keepers = Enum.map(firsts, &elem(&1, 0))

    assert keepers == Enum.sort(keepers),
           "The keepers come as #{inspect(keepers)}, and should go from A to Z."

    count = length(Lesson.queries())
    assert count == 1, "#{count} statements were sent, and one is enough."

    assert hd(Lesson.queries()).sql =~ ~r/distinct|over|group by|exists|min\(/i,
           "The whole log was fetched: let the database keep the first row of each keeper."
  end
end
