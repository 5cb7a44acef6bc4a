defmodule Lesson.Check do
  use ExUnit.Case

  alias Hut.{Bill, Checkout, Room, Stay}

  defp run(id) do
    multi = Checkout.plan(id)

    assert is_struct(multi, Ecto.Multi),
           "plan/1 should return a Multi, and returns #{inspect(multi, limit: 3)}."

    try do
      Repo.transact(multi)
    rescue
      error ->
        flunk(
          "Running the plan raised: #{error |> Exception.message() |> String.split("\n") |> hd()}"
        )
    end
  end

  test "a stay is checked out" do
    stay = Repo.insert!(%Stay{guest: "Vera", beds: 1, room_id: 2})
    answer = run(stay.id)

    assert match?({:ok, _}, answer),
           "Checking Vera out should succeed, and answers #{inspect(answer, limit: 4)}."

    {:ok, done} = answer
    missing = [:stay, :bill, :room, :gone] -- Map.keys(done)
    assert missing == [], "These steps are missing: #{inspect(missing)}."
    bill = Repo.get_by(Bill, guest: "Vera")

    assert bill && bill.francs == 40,
           "Vera had one bed: a bill of 40 francs, not #{inspect(bill && bill.francs)}."

    free = Repo.get!(Room, 2).free

    refute free == 2,
           "The room Marmot had 2 free beds, and has 2 after Vera left: her bed is still taken."

    refute free == 1,
           "The room Marmot has 1 free bed after Vera left: her bed was written in place of the two that were free."

    assert free == 3, "The room Marmot had 2 free beds and got 1 back; the table says #{free}."
    refute Repo.get(Stay, stay.id), "The stay is still in the table."
  end

  test "an unknown stay" do
    before = Repo.aggregate(Bill, :count)
    answer = run(999)

    assert answer == {:error, :stay, :unknown, %{}},
           "Stay 999 does not exist: {:error, :stay, :unknown, %{}}, and not #{inspect(answer)}."

    assert Repo.aggregate(Bill, :count) == before,
           "A bill was written for a stay that does not exist."
  end
end
