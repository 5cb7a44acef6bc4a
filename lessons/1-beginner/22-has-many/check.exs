defmodule Lesson.Check do
  use ExUnit.Case

  alias Tour.{Stop, Walk}

  test "a walk has many stops" do
    assert :stops in Walk.__schema__(:associations),
           "Walk has no association :stops: declare it with has_many."
  end

  test "both stops are there, and belong to the walk" do
    stops = Repo.all(Stop)

    assert length(stops) == 2,
           "There should be two stops in the table, and there are #{length(stops)}."

    assert Enum.sort(Enum.map(stops, & &1.place)) == ["Fish market", "Sail loft"],
           "The stops are #{inspect(Enum.map(stops, & &1.place))}."

    assert Enum.all?(stops, &(&1.walk_id == Lesson.binding(:walk).id)),
           "A stop has the walk_id nil, so it belongs to no walk: give the stops to the walk when you insert it."
  end

  test "the walk and its stops are one insert" do
    sent = Enum.map(Lesson.queries(), & &1.sql)
    inside = sent |> Enum.drop_while(&(&1 != "begin")) |> Enum.take_while(&(&1 != "commit"))
    inserts = Enum.count(inside, &String.starts_with?(&1, "INSERT"))

    assert inserts == 3,
           "The three inserts are not in one transaction, so a walk without its stops is possible: one Repo.insert! takes the whole tree."
  end

  test "the stops take 35 minutes" do
    minutes = Lesson.binding(:minutes)
    assert minutes == 35, "10 and 25 minutes are 35, and minutes is #{inspect(minutes)}."

    assert Enum.any?(Lesson.queries(), &(&1.sql =~ "sum(")),
           "The minutes were added up in Elixir: Repo.aggregate takes the query of Ecto.assoc/2."
  end
end
