defmodule Lesson.Check do
  use ExUnit.Case

  alias Bridge.{Crossing, Office}

  @good %{"name" => "Chain ferry", "max_tons" => "5"}
  @bad %{"name" => "Ford", "max_tons" => "-2"}

  test "seed answers with the structs" do
    answer = Office.seed([@good])

    refute match?([{:ok, _}], answer),
           "seed/1 gives a list of {:ok, crossing} tuples, and its callers want the crossings."

    assert match?([%Crossing{name: "Chain ferry"}], answer),
           "seed/1 should give the crossings: #{inspect(answer)}."
  end

  test "an invalid seed stops the program" do
    raised =
      try do
        Office.seed([@bad])
        nil
      rescue
        e -> e.__struct__
      end

    refute raised == nil,
           "seed/1 goes on after an invalid crossing, and nobody will ever know that one is missing: insert!."

    assert raised == Ecto.InvalidChangesetError,
           "seed/1 raises #{inspect(raised)}. Repo.insert!/1 raises by itself, and says what is wrong."
  end

  test "register answers for a good crossing" do
    answer = Office.register(@good)

    assert match?({:ok, %Crossing{}}, answer),
           "register/1 should give {:ok, crossing} for good params: #{inspect(answer)}."

    assert elem(answer, 1).id != nil, "register/1 gives a crossing that was not saved."
  end

  test "register names the fields of a bad one" do
    answer =
      try do
        Office.register(@bad)
      rescue
        e ->
          flunk(
            "register/1 raises #{inspect(e.__struct__)}: a typing mistake in a form is no reason to stop. Repo.insert/1 gives a tuple."
          )
      end

    assert answer == {:error, [:max_tons]},
           "register/1 should give {:error, [:max_tons]} here, and gives #{inspect(answer)}."
  end
end
