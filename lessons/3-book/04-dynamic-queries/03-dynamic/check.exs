defmodule Lesson.Check do
  use ExUnit.Case

  import Ecto.Query
  alias Seeds.{Swap, Variety}

  defp names(wishes) do
    condition = Swap.wanted(wishes)

    assert is_struct(condition, Ecto.Query.DynamicExpr),
           "wanted/1 should return a dynamic, and returns #{inspect(condition, limit: 4)}."

    Repo.all(from v in Variety, where: ^condition, order_by: v.name, select: v.name)
  end

  test "one wish" do
    found = names([{"tomato", 3}])

    refute "Green Zebra" in found,
           "Green Zebra is sown in February, and the wish is for March: kind and month both have to be equal."

    assert found == ["Black Krim", "Golden Sun"],
           "Tomatoes of March are Black Krim and Golden Sun; the condition finds #{inspect(found)}."
  end

  test "several wishes: any of them" do
    found = names([{"tomato", 2}, {"bean", 5}, {"squash", 9}])
    refute found == [], "No variety meets all wishes at once: one of them is enough."

    assert found == ["Blue Lake", "Green Zebra"],
           "Green Zebra meets the first wish, Blue Lake the second; the condition finds #{inspect(found)}."
  end

  test "no wishes" do
    assert names([]) == [],
           "Nobody wants anything, and the condition finds #{inspect(names([]))}: an or begins with false."
  end
end
