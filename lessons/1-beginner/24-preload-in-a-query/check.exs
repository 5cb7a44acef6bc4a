defmodule Lesson.Check do
  use ExUnit.Case

  defp trees do
    trees = Lesson.binding(:trees)
    assert is_list(trees), "trees should be a list of trees, and is #{inspect(trees)}."
    trees
  end

  defp harvests(variety) do
    tree =
      Enum.find(trees(), &(&1.variety == variety)) ||
        flunk("#{variety} once gave more than 160 kilos, and is missing.")

    assert Ecto.assoc_loaded?(tree.harvests),
           "The harvests of #{variety} are not loaded: a join filters, a preload fetches."

    tree.harvests
  end

  test "the right trees, each once" do
    varieties = Enum.map(trees(), & &1.variety)
    assert varieties == Enum.uniq(varieties), "A tree is there twice: #{inspect(varieties)}."

    assert Enum.sort(varieties) == ["Boskoop", "Gravenstein"],
           "Gravenstein gave 161 kilos and Boskoop 172; trees has #{inspect(varieties)}."
  end

  test "with all of their harvests" do
    assert length(harvests("Gravenstein")) == 2,
           "Gravenstein was harvested twice, and has one harvest: preload: [harvests: h] keeps only the joined rows that fit the condition."

    assert length(harvests("Boskoop")) == 2,
           "Boskoop was harvested twice, and has #{length(harvests("Boskoop"))} of the harvests."
  end

  test "the latest year first" do
    for variety <- ["Gravenstein", "Boskoop"] do
      years = Enum.map(harvests(variety), & &1.year)

      assert years == Enum.sort(years, :desc),
             "The harvests of #{variety} come as #{inspect(years)}: preload them by a query with an order."
    end
  end

  test "in two statements" do
    count = length(Lesson.queries())

    assert count <= 2,
           "#{count} statements were sent, and two are enough: one for the trees, one for the harvests."
  end
end
