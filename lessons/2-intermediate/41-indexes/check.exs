defmodule Lesson.Check do
  use ExUnit.Case

  import Ecto.Query

  defp plan do
    Repo.explain(
      :all,
      from(o in Observatory.Observation, where: o.observer == "Brandt", order_by: [desc: o.night])
    )
  end

  test "the observer is found by an index" do
    assert plan() =~ "SEARCH",
           "The plan still reads all rows to find one observer: the observer should be the first column of the index."
  end

  test "the rows come from the index in order" do
    if plan() =~ "SEARCH" do
      refute plan() =~ "TEMP B-TREE",
             "The observer is found by the index, but the rows are sorted afterwards: the night belongs to the same index."
    end
  end

  test "by one index" do
    count = Repo.query!("SELECT count(*) FROM pragma_index_list('observations')").rows
    if not (plan() =~ "TEMP B-TREE"), do: assert(count == [[1]], "One index is enough.")
  end
end
