defmodule Lesson.Check do
  use ExUnit.Case

  alias Ecto.Multi
  alias Hut.{Bill, Plans}

  defp group(guests) do
    multi = Plans.group(guests)

    assert is_struct(multi, Multi),
           "group/1 should return one Multi, and returns #{inspect(multi, limit: 3)}."

    multi
  end

  test "a step for each guest, in order" do
    names = ["Ada", "Bo", "Cy"] |> group() |> Multi.to_list() |> Enum.map(&elem(&1, 0))

    assert names == [{:bill, "Ada"}, {:bill, "Bo"}, {:bill, "Cy"}],
           "The steps should be {:bill, \"Ada\"}, {:bill, \"Bo\"} and {:bill, \"Cy\"}, in this order; they are #{inspect(names)}."
  end

  test "building sends nothing" do
    assert Lesson.queries() == [],
           "Your last line only asks for the plan, and it sent #{length(Lesson.queries())} statements."
  end

  test "run, it writes the bills" do
    Repo.transact(group(["Dee", "Eli"]))
    bills = for %Bill{guest: guest, francs: n} <- Repo.all(Bill), guest in ["Dee", "Eli"], do: n

    assert bills == [40, 40],
           "Dee and Eli should have a bill of 40 francs each; the table has #{inspect(bills, charlists: :as_lists)}."
  end

  test "an empty group" do
    assert Multi.to_list(group([])) == [], "Without guests there are no steps."
  end
end
