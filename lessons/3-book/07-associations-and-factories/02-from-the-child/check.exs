defmodule Lesson.Check do
  use ExUnit.Case

  alias Bees.{Diary, Hive, Keeper, Visit}

  setup_all do
    keeper = Repo.insert!(%Keeper{name: "Lene", email: "lene@bees.org"})

    {:ok,
     keeper: keeper,
     keepers: Repo.aggregate(Keeper, :count),
     visit: Diary.first_visit(keeper, "L1")}
  end

  test "a visit with a new hive", %{visit: visit} do
    assert is_struct(visit, Visit),
           "first_visit/2 should answer the visit, and answers #{inspect(visit, limit: 3)}."

    assert visit.note == "new",
           "The note of the visit should be \"new\", and is #{inspect(visit.note)}."

    assert visit.hive_id, "The visit belongs to no hive."
    assert Repo.get!(Hive, visit.hive_id).label == "L1", "The label of the hive is lost."
  end

  test "the hive belongs to the keeper", %{visit: visit, keeper: keeper, keepers: keepers} do
    assert Repo.aggregate(Keeper, :count) == keepers,
           "Another keeper was inserted: the keeper that is given exists already."

    if is_struct(visit, Visit) do
      hive = Repo.get(Hive, visit.hive_id || 0)

      assert hive && hive.keeper_id == keeper.id,
             "The new hive does not belong to the keeper that was given."
    end
  end

  test "in one call" do
    begins = Enum.count(Lesson.queries(), &(&1.sql == "begin"))
    hives = Enum.count(Lesson.queries(), &(&1.sql =~ ~s(INSERT INTO "hives")))

    assert begins == 1 and hives == 1,
           "Hive and visit were inserted by separate calls, and a failure between them would leave a hive alone: let one struct hold the other."
  end
end
