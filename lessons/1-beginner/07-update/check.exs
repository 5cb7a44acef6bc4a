defmodule Lesson.Check do
  use ExUnit.Case

  alias Workshop.{Bench, Repair}

  test "the Brompton has 55 minutes by now" do
    minutes = Repo.get!(Repair, 2).minutes

    refute minutes == 20,
           "The Brompton had 35 minutes and 20 were worked: the table says 20, so the old minutes are lost."

    refute minutes == 35,
           "The table still says 35 minutes. Ecto sends what the changeset says has changed: give the new minutes to change/2, not to the struct."

    assert minutes == 55,
           "The Brompton had 35 minutes and 20 were worked: the table says #{inspect(minutes)}."
  end

  test "a repair without minutes starts from zero" do
    answer = Bench.work(Repo.insert!(%Repair{bicycle: "tandem"}).id, 15)

    assert match?({:ok, %Repair{minutes: 15}}, answer),
           "A repair without minutes and 15 more should give {:ok, repair} with 15: #{inspect(answer)}."
  end

  test "the rest of the row is as it was" do
    Bench.work(1, 5)

    assert Repo.get!(Repair, 1).bicycle == "green Peugeot",
           "The bicycle's name changed, and only minutes should."

    assert Repo.get!(Repair, 1).state == "waiting", "The state changed, and only minutes should."
  end

  test "one UPDATE is sent" do
    updates = Enum.count(Lesson.queries(), &String.starts_with?(&1.sql, "UPDATE"))

    refute Lesson.queries() == [],
           "Nothing was sent: let the last line call Bench.work(2, 20), as the starting code does."

    assert updates == 1, "One UPDATE is enough, and #{updates} were sent."
  end
end
