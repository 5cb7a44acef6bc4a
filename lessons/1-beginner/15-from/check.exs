defmodule Lesson.Check do
  use ExUnit.Case

  import Ecto.Query
  alias Airport.Flight

  test "late is a query, not yet sent" do
    late = Lesson.binding(:late)

    refute is_list(late),
           "late is a list of rows: bind the query itself and leave Repo.all/1 out."

    assert is_struct(late, Ecto.Query),
           "late should be a query with conditions; it is #{inspect(late)}."

    assert Lesson.queries() == [],
           "Nothing should have been sent, and #{length(Lesson.queries())} statements were."
  end

  # The first test says what is missing when late is no query.
  defp found do
    late = Lesson.binding(:late)
    if is_struct(late, Ecto.Query), do: Enum.map(Repo.all(late), & &1.number)
  end

  test "it finds the flights to Lisbon from noon on" do
    if numbers = found() do
      assert "TP 539" in numbers, "TP 539 leaves for LIS at 19:10 and is missing."
      refute "TP 531" in numbers, "TP 531 leaves at 11:20, which is too early."

      refute "BA 982" in numbers,
             "BA 982 leaves late enough but flies to LHR: both conditions must hold."

      assert length(numbers) == 1, "One flight fits, and the query finds #{length(numbers)}."
    end
  end

  test "noon itself is not too early" do
    noon = Repo.insert!(%Flight{number: "TP 535", from: "BER", to: "LIS", departs: ~T[12:00:00]})
    numbers = found()
    Repo.delete!(noon)

    assert numbers == nil or "TP 535" in numbers,
           "A flight that leaves at 12:00 exactly is missing: at or after is >=."
  end

  test "the time is a parameter" do
    late = Lesson.binding(:late)

    if is_struct(late, Ecto.Query) do
      {_sql, params} = Repo.to_sql(:all, exclude(late, :select))

      assert ~T[12:00:00] in params or "12:00:00" in params,
             "earliest should be pinned with ^, so that it is sent as a parameter."
    end
  end
end
