defmodule Lesson.Check do
  use ExUnit.Case

  alias Bees.{Shed, Tool}

  defp tools(n) do
    Shed.tools(n)
  rescue
    Ecto.ConstraintError ->
      flunk("tools(#{n}), called after another call, made a tag that exists already.")
  end

  test "n tools with tags" do
    before = Repo.aggregate(Tool, :count)
    tags = tools(4)

    assert Repo.aggregate(Tool, :count) == before + 4,
           "tools(4) should insert four rows, and inserted #{Repo.aggregate(Tool, :count) - before}."

    assert is_list(tags) and Enum.all?(tags, &is_binary/1),
           "tools(4) should answer four tags, and answers #{inspect(tags, limit: 4)}."

    assert Enum.all?(tags, &String.starts_with?(&1, "T-")),
           "The tags should begin with T-: #{inspect(tags)}."
  end

  test "called again, the tags are new" do
    tags = Enum.flat_map(1..5, fn _ -> tools(3) end)
    assert Enum.uniq(tags) == tags, "Among five calls some tags are the same: #{inspect(tags)}."
  end

  test "no tools" do
    assert tools(0) == [],
           "tools(0) should insert nothing and answer [], and answers #{inspect(tools(0))}."
  end

  test "rows that are gone do not bring old tags back" do
    Repo.delete_all(Tool)
    old = tools(2)
    Repo.delete_all(Tool)
    new = tools(2)

    assert old -- new == old,
           "After the table was emptied the tags #{inspect(new)} came again: they were counted in the table, which two tests at once would read alike."
  end
end
