defmodule Lesson.Check do
  use ExUnit.Case

  alias Vineyard.{Label, Wine}

  defp changeset(params), do: Label.changeset(%Wine{}, params)

  test "a name has 2 to 12 characters" do
    for name <- ["Dão", "Do", "Vinho Verde!"] do
      assert changeset(%{"name" => name}).valid?,
             "#{inspect(name)} has 2 to 12 characters, and is refused."
    end

    for name <- ["D", "Vinho Verde!!"] do
      refute changeset(%{"name" => name}).valid?,
             "#{inspect(name)} has #{String.length(name)} character(s), and is accepted."
    end
  end

  test "characters are counted, not bytes" do
    assert changeset(%{"name" => "Cão à Égua ã"}).valid?,
           "\"Cão à Égua ã\" has 12 characters and is refused: its bytes were counted."
  end

  test "a wine has one to three grapes" do
    assert changeset(%{"grapes" => ["Baga"]}).valid?, "One grape is enough, and is refused."

    assert changeset(%{"grapes" => ["Baga", "Bical", "Arinto"]}).valid?,
           "Three grapes are allowed, and are refused."

    refute changeset(%{"grapes" => ~w(Baga Bical Arinto Avesso)}).valid?,
           "Four grapes are accepted, and three are the most."

    refute changeset(%{"grapes" => []}).valid?,
           "An empty list of grapes is accepted: a wine has at least one."
  end

  test "the messages have their numbers" do
    messages = Label.messages(changeset(%{"name" => "D"}))
    text = messages |> Map.get(:name, []) |> List.first()

    assert is_binary(text),
           "messages/1 gives #{inspect(messages)} for a name that is too short: there should be a list under :name."

    refute text =~ "%{count}",
           "A reader sees #{inspect(text)}: put the value from the error's options in the place of %{count}."

    assert text == "should be at least 2 character(s)",
           "The message for a name of one character is #{inspect(text)}."
  end

  test "errors of other kinds have messages, too" do
    messages =
      try do
        Label.messages(changeset(%{"grapes" => "Baga"}))
      rescue
        error ->
          flunk(
            "messages/1 raises #{inspect(error.__struct__)} when grapes is no list: among the options of that error is the type {:array, :string}, which has no text. Make text of what the message names, and of nothing else."
          )
      end

    assert messages == %{grapes: ["is invalid"]},
           "Grapes that are no list should give %{grapes: [\"is invalid\"]}, and give #{inspect(messages)}."
  end
end
