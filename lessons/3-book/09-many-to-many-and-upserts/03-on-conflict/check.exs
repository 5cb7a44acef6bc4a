defmodule Lesson.Check do
  use ExUnit.Case

  alias Sounds.{Play, Plays}

  defp plays(title) do
    case Repo.get_by(Play, title: title) do
      nil -> flunk("There is no row for #{title}.")
      play -> play.plays
    end
  end

  test "the first play" do
    Plays.count("Dawn chorus")
    assert plays("Dawn chorus") == 1, "After one play the row says #{plays("Dawn chorus")}."
  end

  test "each further play adds one" do
    Repo.insert!(%Play{title: "Frogs", plays: 5})
    Plays.count("Frogs")
    count = plays("Frogs")
    refute count == 5, "Frogs had 5 plays, and has 5 after another: the conflict changes nothing."
    refute count == 1, "Frogs had 5 plays, and has 1 after another: the old count is overwritten."

    refute count == 2,
           "Frogs had 5 plays, and has 2 after another: a fixed number was set. The count that is there has to grow."

    assert count == 6, "Frogs had 5 plays, and has #{count} after another."
    Plays.count("Frogs")
    assert plays("Frogs") == 7, "A third play gives #{plays("Frogs")}."
  end

  test "in one statement" do
    sent = length(Lesson.queries())

    assert sent == 1,
           "Your last line sent #{sent} statements: between them another play may be lost."
  end
end
