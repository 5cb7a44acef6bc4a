defmodule Lesson.Check do
  use ExUnit.Case

  alias Bees.{Keeper, Visit}

  test "ruth is saved with her hive and its visits" do
    assert Repo.aggregate(Keeper, :count) == 1,
           "There should be one keeper in the table, and there are #{Repo.aggregate(Keeper, :count)}."

    keeper = Keeper |> Repo.one!() |> Repo.preload(hives: :visits)

    assert Enum.map(keeper.hives, & &1.label) == ["C"],
           "Ruth should have the hive C, and has #{inspect(Enum.map(keeper.hives, & &1.label))}."

    visits = hd(keeper.hives).visits |> Enum.map(&{&1.note, &1.frames}) |> Enum.sort()

    assert visits == [{"calm", 8}, {"swarmed", 3}],
           "The visits of hive C should be calm with 8 frames and swarmed with 3; the table has #{inspect(visits)}."

    assert Repo.aggregate(Visit, :count) == 2, "There are visits that belong to no hive."
  end

  test "ruth is the saved struct" do
    ruth = Lesson.binding(:ruth)

    assert is_struct(ruth, Keeper),
           "ruth should be the saved keeper, and is #{inspect(ruth, limit: 3)}."

    assert ruth.id, "ruth.id is nil: bind ruth to what the repository answers."
  end

  test "in one call" do
    begins = Enum.count(Lesson.queries(), &(&1.sql == "begin"))

    assert begins == 1,
           "The rows were written by separate calls, in #{begins} transactions: nest the structs, and insert the keeper alone."
  end
end
