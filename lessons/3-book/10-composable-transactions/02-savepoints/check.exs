defmodule Lesson.Check do
  use ExUnit.Case
  import Ecto.Query

  alias Hut.{Locker, Lockers}

  setup do
    Repo.delete_all(from l in Locker, where: l.guest != "Ida")
    :ok
  end

  test "the lockers are handed out in one transaction" do
    sent = Enum.map(Lesson.queries(), & &1.sql)
    begun = Enum.count(sent, &(&1 =~ ~r/^begin/i))
    inserts = Enum.count(sent, &(&1 =~ ~s(INSERT INTO "lockers")))

    assert inserts == 2,
           "Two lockers were asked for; #{inserts} inserts were sent. Let the last line stand as in the starting code."

    assert begun == 1, "The inserts should be in one transaction; #{begun} were begun."
  end

  test "a taken locker is passed over, and the rest goes on" do
    answer =
      try do
        Lockers.give([{"Luc", 2}, {"Mei", 1}, {"Kaya", 3}])
      rescue
        error -> error
      end

    if is_exception(answer) do
      flunk(
        "Number 1 is taken, and give/1 raised: #{hd(String.split(Exception.message(answer), "\n"))}"
      )
    end

    refute match?({:error, _}, answer),
           "Number 1 is taken, and the whole transaction was given up with #{inspect(answer)}: a nested transaction takes the outer one with it."

    assert answer == {:ok, %{given: [2, 3], refused: ["Mei"]}},
           "Luc and Kaya should have lockers 2 and 3, and Mei none; the answer is #{inspect(answer)}."

    assert Repo.aggregate(Locker, :count) == 3,
           "With Ida's there should be three lockers in the table; there are #{Repo.aggregate(Locker, :count)}."
  end
end
