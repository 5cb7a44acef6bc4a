defmodule Lesson.Check do
  use ExUnit.Case

  test "a player has concerts" do
    assert Orchestra.Player.__schema__(:association, :concerts),
           "Orchestra.Player has no association :concerts yet."
  end

  test "Ida plays in Odense and Skagen" do
    if Orchestra.Player.__schema__(:association, :concerts) do
      ida = Lesson.binding(:ida)

      assert is_struct(ida, Orchestra.Player),
             "ida should be the player, with her concerts inside; it is #{inspect(ida, limit: 2)}."

      concerts = ida.concerts
      assert is_list(concerts), "The concerts of ida are not loaded: preload them."
      towns = concerts |> Enum.map(& &1.town) |> Enum.sort()

      assert towns == ["Odense", "Skagen"],
             "Ida plays in Odense and Skagen, and ida has #{inspect(towns)}. Do the join keys say which column is the player's?"
    end
  end
end
