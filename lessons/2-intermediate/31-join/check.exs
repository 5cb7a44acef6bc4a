defmodule Lesson.Check do
  use ExUnit.Case

  test "every artist with a folk album is there" do
    names = Lesson.binding(:names)
    assert "Ola Berge" in names, "Ola Berge recorded Salt Road, which is folk, and is missing."

    assert "The Tidewrack" in names,
           "The Tidewrack recorded Shingle Songs, which is folk, and is missing."
  end

  test "nobody else is there" do
    others = Lesson.binding(:names) -- ["Ola Berge", "Ola Berge", "The Tidewrack"]

    assert others == [],
           "No folk album: #{Enum.join(others, ", ")}. The condition belongs on the album."
  end

  test "each name is there once" do
    names = Lesson.binding(:names)

    assert names == Enum.uniq(names),
           "Ola Berge made two folk albums, and the join names her twice: distinct: true."
  end

  test "from A to Z" do
    names = Lesson.binding(:names)
    assert names == Enum.sort(names), "The names are not in alphabetical order: order_by."
  end

  test "in one statement" do
    count = length(Lesson.queries())
    assert count == 1, "#{count} statements were sent. A join answers the question in one."
  end
end
