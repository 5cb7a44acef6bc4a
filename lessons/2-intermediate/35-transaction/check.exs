defmodule Lesson.Check do
  use ExUnit.Case

  alias Depot.Warehouse

  defp crates(name), do: Repo.get_by!(Warehouse, name: name).crates

  test "the crates are exchanged" do
    assert crates("North") == 10,
           "North should have South's 10 crates, and has #{crates("North")}."

    assert crates("South") == 50,
           "South should have North's 50 crates, and has #{crates("South")}."
  end

  test "both updates are in one transaction" do
    sent = Enum.map(Lesson.queries(), & &1.sql)

    assert "begin" in sent,
           "No transaction was begun: an error between the updates would lose crates."

    inside = sent |> Enum.drop_while(&(&1 != "begin")) |> Enum.take_while(&(&1 != "commit"))
    updates = Enum.count(inside, &String.starts_with?(&1, "UPDATE"))

    assert updates >= 2,
           "Between begin and commit there should be two updates, and there are #{updates}."
  end

  test "an unknown warehouse changes nothing" do
    before = {crates("North"), crates("South")}

    try do
      Depot.Stock.swap("North", "Nowhere")
    rescue
      _ -> :raised
    end

    assert {crates("North"), crates("South")} == before, "A failed swap changed a warehouse."
  end
end
