defmodule Lesson.Check do
  use ExUnit.Case

  defp parse(text) do
    Sounds.Words.parse(text)
  rescue
    error -> flunk("parse(#{inspect(text)}) raised #{inspect(error.__struct__)}.")
  end

  test "names are trimmed" do
    assert parse("river, dawn ") == ["river", "dawn"],
           "\"river, dawn \" should give river and dawn, without blanks: #{inspect(parse("river, dawn "))}."

    assert parse("tree frog") == ["tree frog"],
           "A blank inside of a name belongs to it: #{inspect(parse("tree frog"))}."
  end

  test "in lower case and once" do
    found = parse("Dawn, river, dawn,RIVER ")

    refute length(found) == 4,
           "Dawn and dawn are the same tag: #{inspect(found)}. Look for repetitions when all is in lower case."

    assert found == ["dawn", "river"],
           "\"Dawn, river, dawn,RIVER \" should give dawn and river, in this order: #{inspect(found)}."
  end

  test "empty parts are no names" do
    assert parse("a,, ,b") == ["a", "b"], "\"a,, ,b\" has two names: #{inspect(parse("a,, ,b"))}."
    assert parse("") == [], "An empty text has no names: #{inspect(parse(""))}."
    assert parse(nil) == [], "nil has no names: #{inspect(parse(nil))}."
  end
end
