defmodule Lesson.Check do
  use ExUnit.Case

  alias Theatre.Programme

  defp line(id) do
    {:line, Programme.line(id)}
  rescue
    e -> {:raised, e.__struct__}
  end

  test "a play on stage has its line" do
    assert line(1) == {:line, "The Seagull, by Anton Chekhov"},
           "line(1) should be \"The Seagull, by Anton Chekhov\"."

    assert line(3) == {:line, "Lysistrata, by Aristophanes"},
           "line(3) should be \"Lysistrata, by Aristophanes\"."
  end

  test "an id that nobody has raises" do
    case line(99) do
      {:raised, Ecto.NoResultsError} ->
        :ok

      {:raised, KeyError} ->
        flunk(
          "line(99) goes on with nil and fails at nil.title, which says nothing about the play: let Repo raise."
        )

      {:raised, other} ->
        flunk(
          "line(99) raises #{inspect(other)}. Repo.get!/2 raises Ecto.NoResultsError by itself, with the query in it."
        )

      {:line, text} ->
        flunk("line(99) answers #{inspect(text)}, and there is no such play.")
    end
  end

  test "a play that is not on stage raises, too" do
    case line(2) do
      {:line, text} ->
        flunk(
          "line(2) is #{inspect(text)}, but that play is not on stage: put the condition into the query that get! searches."
        )

      {:raised, _} ->
        :ok
    end
  end
end
