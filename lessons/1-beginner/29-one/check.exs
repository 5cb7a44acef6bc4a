defmodule Lesson.Check do
  use ExUnit.Case

  alias Weather.{Board, Reading}

  defp now(station) do
    Board.now(station)
  rescue
    e -> {:raised, e.__struct__}
  end

  test "a station with one reading" do
    assert now("Lugano") == 4.5,
           "Lugano reported 4.5 degrees; the board says #{inspect(now("Lugano"))}."
  end

  test "a station with several readings shows the latest" do
    degrees = now("Säntis")

    refute degrees == {:raised, Ecto.MultipleResultsError},
           "Säntis reported three times, and Repo.one/1 takes one row: say which one you mean."

    refute degrees == -17.5,
           "The board shows -17.5 for Säntis, its first reading: a limit without an order takes any row."

    refute degrees == -13.25,
           "The board shows -13.25 for Säntis, its warmest reading: the latest was asked for."

    assert degrees == -15.75,
           "The latest reading of Säntis is -15.75; the board says #{inspect(degrees)}."
  end

  test "rows need not be in the order of time" do
    Repo.insert!(%Reading{station: "Lugano", taken_at: ~U[2024-01-08 12:00:00Z], celsius: 1.25})

    assert now("Lugano") == 4.5,
           "A reading of the day before came in late, and the board shows #{inspect(now("Lugano"))}: order by taken_at."
  end

  test "a station that never reported is unknown" do
    degrees = now("Davos")

    refute degrees == {:raised, Ecto.NoResultsError},
           "Davos never reported, and the board raises: that is one!. Without the bang there is nil, which you can turn into :unknown."

    assert degrees == :unknown,
           "Davos never reported; the board says #{inspect(degrees)} and should say :unknown."
  end

  test "one row is fetched" do
    sent = Enum.map(Lesson.queries(), & &1.sql)

    refute sent == [],
           "Nothing was sent: let the last line call now(\"Lugano\"), as the starting code does."

    assert Enum.all?(sent, &(&1 =~ "LIMIT" or &1 =~ "max(")),
           "All readings of the station were fetched, for one of them: limit the query to one row."
  end
end
