defmodule Lesson.Check do
  use ExUnit.Case

  alias Garage.{Bay, Hall}

  defp add_bay(params) do
    Hall.add_bay(params)
  rescue
    e in Ecto.ConstraintError ->
      flunk(
        "The database refused the row because of #{e.constraint}, and no unique_constraint in the changeset has that name."
      )
  end

  test "a free number is added" do
    assert match?({:ok, %Bay{}}, add_bay(%{"hall" => "C", "number" => "1"})),
           "Hall C has no bay 1 yet, so it should be added: {:ok, bay}."
  end

  test "the same number in another hall is free" do
    assert match?({:ok, %Bay{}}, add_bay(%{"hall" => "B", "number" => "1"})),
           "A bay 1 in hall B is no conflict with bay 1 in hall A."
  end

  test "a taken number is an error on :number" do
    case add_bay(%{"hall" => "A", "number" => "1"}) do
      {:error, changeset} ->
        fields = Keyword.keys(changeset.errors)

        assert fields == [:number],
               "The error is on #{inspect(fields)}, and should be on :number. unique_constraint puts it on the first field that it is given."

        {message, _} = changeset.errors[:number]

        assert message == "is taken",
               "The message is #{inspect(message)}, and should be \"is taken\"."

        assert Enum.any?(changeset.constraints, &(&1.type == :unique)),
               "You asked the table before inserting. Between the question and the insert another program can take the bay: let the database decide."

      other ->
        flunk("Bay 1 of hall A is taken, and add_bay answers #{inspect(other)}.")
    end
  end
end
