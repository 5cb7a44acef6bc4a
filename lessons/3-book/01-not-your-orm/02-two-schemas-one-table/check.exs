defmodule Lesson.Check do
  use ExUnit.Case

  alias Singers.Piece

  test "a piece has a title and :by, nothing else" do
    fields = Piece.__schema__(:fields) -- [:id]
    missing = [:title, :by] -- fields

    assert missing == [],
           "Singers.Piece lacks #{inspect(missing)}: its fields are #{inspect(fields)}."

    assert fields -- [:title, :by] == [],
           "The singers do not need #{inspect(fields -- [:title, :by])}: leave it out of this schema."
  end

  test "the composers are read" do
    pieces =
      try do
        Repo.all(Piece)
      rescue
        e ->
          flunk(
            "Reading the pieces fails: #{e |> Exception.message() |> String.split("\n") |> hd()}. The table has a column composer, and no column by."
          )
      end

    by = Enum.find_value(pieces, &(Map.get(&1, :title) == "Requiem" && Map.get(&1, :by)))
    assert by == "Fauré", "The Requiem is by Fauré, and the piece says #{inspect(by)}."
  end

  test "a new piece can be written" do
    composer =
      try do
        Repo.get!(
          Choir.Score,
          Repo.insert!(struct(Piece, title: "Crucifixus", by: "Lotti")).id
        ).composer
      rescue
        error -> {:raised, error |> Exception.message() |> String.split("\n") |> hd()}
      end

    assert composer == "Lotti",
           "A new piece by Lotti should be written into the column composer: #{inspect(composer)}."
  end
end
