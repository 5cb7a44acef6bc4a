defmodule Lesson.Check do
  use ExUnit.Case

  alias Tools.{Card, Household, Member}

  defp register(email, number) do
    Household.register(%{names: ["Sigrid", "Tove"], email: email, number: number})
  rescue
    error ->
      flunk(
        "A taken number should be {:error, changeset}; register/1 raised: #{error |> Exception.message() |> String.split("\n") |> hd()}"
      )
  end

  test "two members and a card" do
    answer = register("s@holm.dk", "T-300")

    refute match?({:ok, {:ok, _}}, answer),
           "The answer is #{inspect(answer, limit: 3)}: Repo.transact/1 takes {:ok, card} as it is, Repo.transaction/1 wraps it once more."

    assert match?({:ok, %Card{}}, answer),
           "register/1 should answer {:ok, card}, and answers #{inspect(answer, limit: 3)}."

    assert Repo.get_by(Member, email: "2-s@holm.dk", name: "Tove"),
           "Tove, with the e-mail 2-s@holm.dk, is not in the table."

    holder = Repo.get_by(Member, email: "s@holm.dk", name: "Sigrid")
    assert holder, "Sigrid, with the e-mail s@holm.dk, is not in the table."

    assert Repo.get_by!(Card, number: "T-300").member_id == holder.id,
           "The card belongs to Sigrid, the first of the two."
  end

  test "a taken number leaves nobody behind" do
    before = Repo.aggregate(Member, :count)
    answer = register("v@dam.dk", "T-100")
    left = Repo.aggregate(Member, :count) - before

    assert left == 0,
           "The number T-100 is taken, and #{left} members were inserted all the same: undo them."

    assert match?({:error, %Ecto.Changeset{}}, answer),
           "The number T-100 is taken: {:error, changeset} is the answer, and not #{inspect(answer, limit: 3)}."
  end
end
