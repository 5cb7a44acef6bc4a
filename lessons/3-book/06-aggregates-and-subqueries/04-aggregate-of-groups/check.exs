defmodule Lesson.Check do
  use ExUnit.Case

  import Ecto.Query
  alias Wardrobe.{Hire, Ledger}

  test "the income of the best actor" do
    income = Ledger.best_income()

    refute income == 90,
           "90 is the fee of the dearest costume: add up the hires of each actor first."

    refute income == 310, "310 is what all actors brought together: the best of them is wanted."

    refute income == 180,
           "180 is what one costume brought, the Queen, with all its actors: the groups are by actor."

    assert income == 130,
           "Jon brought 40 for the Harlequin and 90 for the Queen, 130 in all; the ledger says #{inspect(income)}."
  end

  test "another hire, another number" do
    Repo.insert!(%Hire{costume_id: 3, actor: "Mara", day: ~D[2024-06-01]})
    income = Ledger.best_income()
    Repo.delete_all(from h in Hire, where: h.day == ^~D[2024-06-01])

    assert income == 170,
           "With the Queen in June, Mara brought 40, 40 and 90; the ledger says #{inspect(income)}."
  end

  test "one statement, one number" do
    sent = Enum.map(Lesson.queries(), & &1.sql)
    assert length(sent) == 1, "Your last line sent #{length(sent)} statements."

    assert hd(sent) =~ ~r/max\(|LIMIT 1/i,
           "The incomes of all actors were fetched, and the largest was chosen in Elixir."
  end
end
