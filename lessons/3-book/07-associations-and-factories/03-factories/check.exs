defmodule Lesson.Check do
  use ExUnit.Case

  alias Bees.{Factory, Hive, Visit}

  defp has(name, arity) do
    assert function_exported?(Factory, name, arity),
           "Bees.Factory has no #{name}/#{arity} yet."
  end

  test "defaults" do
    assert match?(%Visit{note: "routine", frames: 8}, Factory.build(:visit)),
           "build(:visit) should be routine with 8 frames."

    hive = Factory.build(:hive)
    assert hive.label == "H", "The label of build(:hive) should be \"H\"."
    assert is_list(hive.visits), "build(:hive) has no visits."

    assert length(hive.visits) == 2,
           "build(:hive) should have two visits, and has #{length(hive.visits)}."

    assert hive.id == nil, "build(:hive) inserted the hive: building should only build."
  end

  test "attributes over defaults" do
    has(:build, 2)
    visit = Factory.build(:visit, frames: 1)

    assert is_struct(visit, Visit),
           "build(:visit, frames: 1) should be a visit, and is #{inspect(visit)}."

    assert visit.frames == 1,
           "build(:visit, frames: 1) has #{inspect(visit.frames)} frames: the attributes go over the defaults."

    assert visit.note == "routine", "build(:visit, frames: 1) lost the default note."
  end

  test "unknown attributes are refused" do
    assert_raise KeyError, fn -> Factory.build(:visit, colour: "red") end
  rescue
    _ in ExUnit.AssertionError ->
      flunk(
        "build(:visit, colour: \"red\") should raise KeyError, as there is no such field: struct!/2 does, struct/2 and Map.merge/2 do not."
      )
  end

  test "insert! writes the tree" do
    has(:insert!, 2)

    hive =
      try do
        Factory.insert!(:hive, label: "Q")
      rescue
        error ->
          flunk(
            "insert!(:hive, label: \"Q\") raised #{inspect(error.__struct__)}: is what build/1 gives unsaved, and inserted once?"
          )
      end

    assert hive.id, "insert!(:hive) should answer a saved hive."
    stored = Hive |> Repo.get!(hive.id) |> Repo.preload(:visits)

    assert stored.label == "Q" and length(stored.visits) == 2,
           "The table has the hive #{stored.label} with #{length(stored.visits)} visits."

    assert Factory.insert!(:visit).id,
           "insert!(:visit), without attributes, should insert a visit."
  end
end
