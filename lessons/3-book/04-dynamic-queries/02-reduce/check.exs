defmodule Lesson.Check do
  use ExUnit.Case

  defp names(params) do
    params |> Seeds.Finder.names() |> Enum.sort()
  rescue
    error in [FunctionClauseError, UndefinedFunctionError, Protocol.UndefinedError] ->
      flunk(
        "names(#{inspect(params)}) raised #{inspect(error.__struct__)}: every param needs a clause that returns a query, also the unknown."
      )
  end

  test "starts" do
    found = names(%{"starts" => "Bl"})

    assert found == ["Black Krim", "Blue Lake"],
           "Black Krim and Blue Lake start with Bl; names/1 finds #{inspect(found)}."

    assert names(%{"starts" => "Lake"}) == [],
           "No name starts with Lake; names/1 finds #{inspect(names(%{"starts" => "Lake"}))}."
  end

  test "max" do
    found = names(%{"max" => "7"})

    assert found == ["Golden Sun", "Green Zebra", "Hokkaido"],
           "At most 7 packets: Golden Sun (4), Green Zebra (0), Hokkaido (7); names/1 finds #{inspect(found)}."
  end

  test "in_stock" do
    refute "Green Zebra" in names(%{"in_stock" => "true"}),
           "Of Green Zebra no packet is left, and it is found as in stock."

    assert length(names(%{"in_stock" => "true"})) == 4, "Four varieties are in stock."

    assert "Green Zebra" in names(%{"in_stock" => "false"}),
           "The value \"false\" changes nothing: Green Zebra should be found, too."
  end

  test "together, and with unknown params" do
    found = names(%{"starts" => "G", "max" => "20", "in_stock" => "true", "colour" => "red"})

    assert found == ["Golden Sun"],
           "G, at most 20, in stock: only Golden Sun; names/1 finds #{inspect(found)}."
  end
end
