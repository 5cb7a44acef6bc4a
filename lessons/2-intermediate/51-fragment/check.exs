defmodule Lesson.Check do
  use ExUnit.Case

  defp search(text) do
    Nursery.Search.by_latin(text)
  rescue
    error ->
      flunk(
        "Searching for #{inspect(text)} raised: #{error |> Exception.message() |> String.split("\n") |> hd()}"
      )
  end

  test "the database searches, and the text is a parameter" do
    params = Lesson.queries() |> Enum.flat_map(& &1.params) |> Enum.filter(&is_binary/1)

    assert Enum.any?(params, &(&1 =~ ~r/canin/i)),
           "The text that was given is no parameter of the statement: it is part of the SQL, or all plants were fetched."
  end

  test "a part of the name is enough" do
    assert search("canin") == ["Dog Rose"],
           "\"canin\" is a part of Rosa canina; the search found #{inspect(search("canin"))}."
  end

  test "in any case" do
    assert search("ACER") == ["Field Maple"],
           "\"ACER\" should find Acer campestre; the search found #{inspect(search("ACER"))}."
  end

  test "in alphabetical order" do
    assert search("ca") == ["Dog Rose", "Field Maple"],
           "\"ca\" is in Rosa canina and Acer campestre; the search found #{inspect(search("ca"))}."
  end

  test "% is an ordinary character" do
    assert search("a%a") == [],
           "No Latin name contains \"a%a\", and the search found #{inspect(search("a%a"))}: % stands for anything in like."
  end

  test "what is typed never becomes SQL" do
    assert search("') > 0 OR (1=1) --") == [],
           "A hostile text got into the statement, and found every plant."
  end
end
