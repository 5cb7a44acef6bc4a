defmodule Lesson.Check do
  use ExUnit.Case

  alias Library.{Book, Desk}

  defp find(title, author) do
    Desk.find(title, author)
  rescue
    e -> {:raised, e.__struct__}
  end

  test "a book that the library has is found" do
    found = find("The Ice Palace", "Tarjei Vesaas")

    assert found == {:ok, "V1"},
           "The Ice Palace by Tarjei Vesaas stands on shelf V1; the answer is #{inspect(found)}."
  end

  test "an author with two books is no problem" do
    found = find("Jenny", "Sigrid Undset")

    refute found == {:raised, Ecto.MultipleResultsError},
           "Sigrid Undset wrote two of the books: give both conditions to one get_by."

    assert found == {:ok, "U2"},
           "Jenny by Sigrid Undset stands on shelf U2; the answer is #{inspect(found)}."
  end

  test "a book that nobody wrote is not found" do
    found = find("Pan", "Knut Hamsun")

    refute found == {:raised, Ecto.NoResultsError},
           "A reader asks for a book that is not here, and the desk raises: that is get_by!. get_by gives nil."

    assert found == :not_found,
           "The library does not have Pan; the answer is #{inspect(found)}, and should be :not_found."
  end

  test "a book without a shelf is there all the same" do
    found = find("Hunger", "Knut Hamsun")

    assert found == {:ok, nil},
           "The library has Hunger, it only has no shelf yet: {:ok, nil}. The answer is #{inspect(found)}; ask whether there is a book, not whether there is a shelf."
  end

  test "title and author must belong together" do
    found = find("Hunger", "Sigrid Undset")

    assert found == :not_found,
           "Hunger is not by Sigrid Undset, and the answer is #{inspect(found)}: both must fit."
  end

  test "two books with the same title are told apart" do
    Repo.insert!(%Book{title: "Victoria", author: "Knut Hamsun", shelf: "H1"})
    Repo.insert!(%Book{title: "Victoria", author: "Daisy Goodwin", shelf: "G4"})

    assert find("Victoria", "Daisy Goodwin") == {:ok, "G4"},
           "There are two books called Victoria, and the author decides which is meant."
  end
end
