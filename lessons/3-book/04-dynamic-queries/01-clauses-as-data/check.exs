defmodule Lesson.Check do
  use ExUnit.Case

  alias Seeds.Search

  defp list(params) do
    Search.list(params)
  rescue
    error ->
      flunk(
        "list(#{inspect(params)}) raised: #{error |> Exception.message() |> String.split("\n") |> hd()}"
      )
  end

  test "filtered by what is given" do
    assert Enum.sort(list(%{"kind" => "tomato", "month" => "3"})) == ["Black Krim", "Golden Sun"],
           "Tomatoes of March are Black Krim and Golden Sun; the search finds #{inspect(list(%{"kind" => "tomato", "month" => "3"}))}."

    assert list(%{"month" => "5"}) == ["Blue Lake"],
           "In May there is Blue Lake; the search finds #{inspect(list(%{"month" => "5"}))}."
  end

  test "what is missing or empty is no filter" do
    assert length(list(%{})) == 5,
           "Nothing was filled in: all five varieties should be found, not #{length(list(%{}))}."

    found = list(%{"kind" => "", "month" => ""})

    assert length(found) == 5,
           "Both fields are empty: all five should be found, and the search finds #{inspect(found)}."
  end

  test "sorted by the chosen field" do
    found = list(%{"kind" => "tomato", "sort" => "packets"})

    assert found == ["Green Zebra", "Golden Sun", "Black Krim"],
           "By packets, tomatoes are Green Zebra, Golden Sun, Black Krim; the search says #{inspect(found)}."

    found = list(%{"kind" => "tomato", "sort" => "grower_id"})

    assert found == ["Black Krim", "Golden Sun", "Green Zebra"],
           "Sorting by another field than name or packets means by name; the search says #{inspect(found)}."
  end
end
