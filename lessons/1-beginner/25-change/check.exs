defmodule Lesson.Check do
  use ExUnit.Case

  alias Ecto.Changeset
  alias Lighthouse.{Keeper, Lamp}

  @lit %Lamp{place: "Fedje", state: "on", hours: 10}
  @dark %Lamp{place: "Fedje", state: "off", hours: 10}

  defp switch(lamp, hours) do
    answer = Keeper.switch(lamp, hours)

    assert is_struct(answer, Changeset),
           "switch/2 should answer with a changeset, and answers with #{inspect(answer)}."

    refute answer.changes == %{} and answer.data != lamp,
           "The changeset knows of no change: the struct was altered before change/2 saw it."

    answer
  end

  test "a lit lamp goes off, and its hours are counted" do
    changeset = switch(@lit, 5)
    assert Changeset.get_field(changeset, :state) == "off", "A lamp that is on should go off."

    assert Changeset.get_field(changeset, :hours) == 15,
           "It had burned 10 hours and now 5 more: #{inspect(changeset.changes)}."
  end

  test "a dark lamp goes on" do
    changeset = switch(@dark, 5)
    assert Changeset.get_field(changeset, :state) == "on", "A lamp that is off should go on."

    assert Changeset.get_field(changeset, :hours) == 10,
           "A lamp that was dark burned no hours, and #{inspect(changeset.changes)} counts them."

    assert changeset.changes == %{state: "on"},
           "The hours stay as they are, so they are no change: #{inspect(changeset.changes)}."
  end

  test "nothing was sent" do
    assert Lesson.queries() == [],
           "switch/2 makes a changeset. To send it is the caller's business."
  end
end
