defmodule Lesson.Check do
  use ExUnit.Case

  alias Wardrobe.{Hire, Ledger}

  setup_all do
    Repo.insert!(%Hire{costume_id: 4, actor: "Ada", day: ~D[2024-07-01]})
    Repo.insert!(%Hire{costume_id: 2, actor: "Ada", day: ~D[2024-07-09]})
    :ok
  end

  test "different actors among the last hires" do
    found = Ledger.recent(3)

    refute found == 4,
           "Four actors ever hired, and recent(3) answers 4: all hires were counted, the limit came after."

    refute found == 3,
           "The last three hires are by Ada, Ada and Mara: three hires, but two different actors."

    assert found == 2,
           "The last three hires are by Ada, Ada and Mara: recent(3) should be 2, and is #{inspect(found)}."

    assert Ledger.recent(2) == 1,
           "The last two hires are both Ada's; recent(2) is #{inspect(Ledger.recent(2))}. Which end of the ledger is the last?"

    assert Ledger.recent(4) == 3,
           "With Jon there are three among the last four; recent(4) is #{inspect(Ledger.recent(4))}."
  end

  test "more than there are" do
    assert Ledger.recent(50) == 4,
           "Four actors in all; recent(50) is #{inspect(Ledger.recent(50))}."
  end

  test "the database counts" do
    sent = Enum.map(Lesson.queries(), & &1.sql)

    assert Enum.any?(sent, &(&1 =~ "count(")),
           "The names were fetched and counted in Elixir: let the database send one number."
  end
end
