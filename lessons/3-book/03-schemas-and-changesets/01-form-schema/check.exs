defmodule Lesson.Check do
  use ExUnit.Case

  alias Tools.Borrowing

  test "a good form becomes a struct" do
    answer = Borrowing.read(%{"tool" => "drill", "days" => "14"})

    refute is_struct(answer, Ecto.Changeset),
           "read/1 gives a changeset: apply_action/2 makes {:ok, borrowing} of it."

    assert match?({:ok, %Borrowing{}}, answer),
           "A drill for 14 days should be {:ok, borrowing}, and is #{inspect(answer)}."

    {:ok, borrowing} = answer
    days = Map.get(borrowing, :days)
    refute days == "14", "days is the text \"14\": it should be an integer."
    assert days == 14, "The days of the form are lost: #{inspect(borrowing)}."
    assert borrowing.tool == "drill", "The tool of the form is lost: #{inspect(borrowing)}."
  end

  test "both are required" do
    for params <- [%{"tool" => "drill"}, %{"days" => "3"}] do
      assert match?({:error, _}, Borrowing.read(params)),
             "#{inspect(params)} is not complete, and read/1 answers #{inspect(Borrowing.read(params))}."
    end
  end

  test "from 1 to 14 days" do
    for days <- ["0", "15", "-1"] do
      answer = Borrowing.read(%{"tool" => "drill", "days" => days})

      assert match?({:error, _}, answer),
             "#{days} days should be refused, and read/1 answers #{inspect(answer)}."

      {:error, changeset} = answer

      assert Keyword.has_key?(changeset.errors, :days),
             "The error for #{days} days should be on :days: #{inspect(changeset.errors)}."
    end

    assert match?({:ok, _}, Borrowing.read(%{"tool" => "drill", "days" => "1"})),
           "One day should be allowed."
  end
end
