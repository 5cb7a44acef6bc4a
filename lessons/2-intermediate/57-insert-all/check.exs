defmodule Lesson.Check do
  use ExUnit.Case

  alias Ringing.Bird

  defp rows(%{params: params}), do: div(length(params), 3)

  test "every bird is in the table once" do
    count = Repo.aggregate(Bird, :count)
    assert count == 1200, "There were 1200 different rings, and the table has #{count} rows."

    assert Repo.get_by!(Bird, ring: "NO2").species == "robin",
           "NO2 was a robin already, and the second list changed it."
  end

  test "the answer is the number of new ones" do
    new = Lesson.binding(:new)

    assert new == 1198,
           "Two of the 1200 rings were in the table already: 1198 were new, and run/1 says #{inspect(new)}."
  end

  test "few statements, none of them too long" do
    inserts = Enum.filter(Lesson.queries(), &(&1.sql =~ "INSERT"))

    if inserts != [] do
      assert length(inserts) < 20,
             "#{length(inserts)} inserts were sent: put up to 500 rows into each."

      longest = inserts |> Enum.map(&rows/1) |> Enum.max()
      assert longest <= 500, "One insert has #{longest} rows, and 500 should be the most."
    end
  end
end
