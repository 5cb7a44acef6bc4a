defmodule Lesson.Check do
  use ExUnit.Case

  alias Choir.{Rules, Score}

  defp return(n) do
    answer = Rules.return(%Score{id: 4, copies: 12}, n)

    assert is_struct(answer, Ecto.Changeset),
           "return/2 should give a changeset, and gives #{inspect(answer, limit: 4)}."

    answer
  end

  test "copies are added, as a change" do
    changeset = return(3)

    assert changeset.valid?,
           "Three copies come back, and the changeset is not valid: #{inspect(changeset.errors)}."

    copies = changeset.changes[:copies]
    refute copies == 3, "The change sets copies to 3: the twelve that are there are lost."

    refute copies == nil,
           "The changeset has no change: give the new number to change/2, not to the struct."

    assert copies == 15, "Twelve copies and three make 15; the change says #{inspect(copies)}."
  end

  test "zero or less is an error on :copies" do
    for n <- [0, -2] do
      changeset = return(n)

      refute changeset.valid?,
             "Returning #{n} copies should be an error, and the changeset is valid."

      assert Keyword.has_key?(changeset.errors, :copies),
             "The error should be on :copies, and is #{inspect(changeset.errors)}."
    end
  end

  test "nothing is written" do
    Rules.return(Repo.get!(Score, 4), 3)

    assert Repo.get!(Score, 4).copies == 12,
           "The row has changed: the rule should only make a changeset, and leave the saving to the desk."
  end
end
