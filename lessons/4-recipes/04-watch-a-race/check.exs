defmodule Lesson.Check do
  use ExUnit.Case

  alias Fair.{Desk, Stall}

  setup do
    Repo.update_all(Stall, set: [packets: 5])
    :ok
  end

  defp packets, do: Repo.get!(Stall, 1).packets

  test "what is asked for is taken, and what is left is told" do
    answer = Desk.reserve(2)
    assert packets() == 3, "Two of five packets were reserved; #{packets()} are left."

    assert answer == {:ok, 3},
           "reserve(2) should answer {:ok, 3}, what is left afterwards; it answered #{inspect(answer)}."
  end

  test "not more than there are" do
    answer = Desk.reserve(6)

    assert packets() == 5,
           "Six packets were asked for and five are there: none may be taken; #{packets()} are left."

    assert answer == {:error, :too_few},
           "reserve(6) should answer {:error, :too_few}; it answered #{inspect(answer)}."
  end

  test "ten buyers at once" do
    answers =
      1..10 |> Enum.map(fn _ -> Task.async(fn -> Desk.reserve(2) end) end) |> Task.await_many()

    sold = Enum.count(answers, &match?({:ok, _}, &1))

    if Desk.reserve(99) == {:error, :too_few} do
      assert sold == 2 and packets() == 1,
             "Ten buyers asked for two of five packets: two can be served and one is left. " <>
               "#{sold} were served, #{packets()} are left: between reading and writing there is a gap."
    end
  end
end
