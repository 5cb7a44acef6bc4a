defmodule Lesson.Check do
  use ExUnit.Case

  alias Stage.{Desk, Show}

  defp free(id), do: Repo.get!(Show, id).free

  test "locked/1 locks, in the order of the ids" do
    query = Desk.locked([2, 1])

    assert is_struct(query, Ecto.Query),
           "locked/1 should return a query; it returned #{inspect(query)}."

    assert query.lock, "The query of locked/1 has no lock."

    assert query.order_bys != [],
           "The query has no order: two transactions could lock the rows the other way round, and wait for each other."

    assert Enum.map(Repo.all(query), & &1.id) == [1, 2],
           "The rows should come in the order of their ids."
  end

  test "three seats went from Low Tide to The Heron" do
    assert free(2) == 1,
           "Low Tide had 4 free seats and gave 3; it has #{free(2)}. Is it the right show that gives?"

    assert free(1) == 203, "The Heron had 200 free seats and got 3; it has #{free(1)}."
  end

  test "the rows are read inside the transaction" do
    sent = Enum.map(Lesson.queries(), & &1.sql)
    read = Enum.find_index(sent, &(&1 =~ "SELECT"))
    begun = Enum.find_index(sent, &(&1 =~ ~r/^begin/i))

    if Enum.any?(sent, &(&1 =~ "UPDATE")) do
      assert begun, "The updates are not in a transaction."

      assert read && read > begun,
             "The rows were read before the transaction began: their lock was gone again at once."
    end
  end

  test "the last seats can be moved" do
    if free(2) == 1 do
      answer = Desk.move(2, 1, 1)
      Desk.move(1, 2, 1)

      assert answer == {:ok, 1},
             "Low Tide had one seat left, and one should be moved: the answer is #{inspect(answer)}."
    end
  end

  test "not more than there are" do
    before = {free(1), free(2)}
    answer = Desk.move(1, 2, 999)

    assert answer == {:error, :too_few},
           "Moving 999 seats should answer {:error, :too_few}; it answered #{inspect(answer)}."

    assert {free(1), free(2)} == before, "A move that was refused changed a show."
  end
end
