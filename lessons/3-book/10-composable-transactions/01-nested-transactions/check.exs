defmodule Lesson.Check do
  use ExUnit.Case

  alias Hut.{Bill, Desk, Stay}

  defp counts, do: {Repo.aggregate(Stay, :count), Repo.aggregate(Bill, :count)}

  test "a stay and a bill" do
    {stays, bills} = counts()
    answer = Desk.move_in("Ida", 3)

    assert match?({:ok, %Stay{guest: "Ida", beds: 3}}, answer),
           "move_in(\"Ida\", 3) should answer {:ok, stay}, and answers #{inspect(answer)}."

    assert counts() == {stays + 1, bills + 1}, "One stay and one bill should have been written."
    assert Repo.get_by(Bill, guest: "Ida").francs == 120, "Three beds are 120 francs."
  end

  test "a bill that fails undoes the stay" do
    before = counts()
    answer = Desk.move_in("Choir", 30)

    assert counts() == before,
           "The bill for 30 beds is refused, and the stay was written all the same: one transaction has to hold both."

    refute answer == {:error, :rollback},
           "The answer is {:error, :rollback}, and the caller cannot tell why: hand on what the inner function answered."

    assert answer == {:error, :too_many},
           "The answer should be {:error, :too_many}, and is #{inspect(answer)}."
  end

  test "a stay that fails writes no bill" do
    before = counts()
    answer = Desk.move_in("Nobody", 0)
    assert counts() == before, "The stay without beds is refused, and a bill was written."

    assert answer == {:error, :no_beds},
           "The answer should be {:error, :no_beds}, and is #{inspect(answer)}."
  end
end
