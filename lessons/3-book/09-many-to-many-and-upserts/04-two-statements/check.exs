defmodule Lesson.Check do
  use ExUnit.Case

  alias Sounds.{Tag, Tags}

  defp names(tags), do: tags |> Enum.map(& &1.name) |> Enum.sort()

  test "all tags are answered, old and new" do
    tags = Tags.ensure(["river", "wind", "rain"])

    assert is_list(tags) and Enum.all?(tags, &is_struct(&1, Tag)),
           "ensure/1 should answer tags, and answers #{inspect(tags, limit: 3)}."

    assert names(tags) == ["rain", "river", "wind"],
           "ensure([\"river\", \"wind\", \"rain\"]) answers the tags #{inspect(names(tags))}: those that existed belong to it as well."

    in_order = Enum.map(Tags.ensure(["wind", "river", "rain"]), & &1.name)

    assert in_order == ["wind", "river", "rain"] or length(in_order) != 3,
           "ensure([\"wind\", \"river\", \"rain\"]) answers #{inspect(in_order)}: a SELECT gives rows in no order of yours, so put them into that of the names."

    without = Enum.filter(tags, &(&1.id == nil))

    assert without == [],
           "#{Enum.map_join(without, ", ", & &1.name)} came back without an id: a row that was skipped has none to return."
  end

  test "no tag twice" do
    Tags.ensure(["river", "wind"])
    all = names(Repo.all(Tag))
    assert all == Enum.uniq(all), "The table has a tag twice: #{inspect(all)}."
  end

  test "two statements" do
    sent = length(Lesson.queries())

    assert sent == 2,
           "Your last line, with three names, should send two statements, as for any number; it sent #{sent}."
  end

  test "no names, no tags" do
    assert Tags.ensure([]) == [],
           "ensure([]) should answer [], and answers #{inspect(Tags.ensure([]))}."
  end
end
