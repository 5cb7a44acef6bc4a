defmodule Lesson.Check do
  use ExUnit.Case

  alias Harbour.{Berth, Berths}

  defp ships do
    Repo.query!("SELECT pier, number, ship FROM berths").rows
    |> Map.new(fn [pier, number, ship] -> {{pier, number}, ship} end)
  end

  test "pier and number are the key, and nothing else" do
    key = Berth.__schema__(:primary_key)

    refute :id in key,
           "The schema still has the field id, which the table does not have: @primary_key false."

    assert Enum.sort(key) == [:number, :pier],
           "The key is #{inspect(key)}: two berths of one pier would be the same row."

    assert :ship in Berth.__schema__(:fields), "The schema has no field for the ship."
  end

  test "the Fulmar leaves West 2" do
    if Enum.sort(Berth.__schema__(:primary_key)) == [:number, :pier] do
      answer = Berths.sail("West", 2)

      assert match?({:ok, %{ship: nil}}, answer),
             "sail/2 should answer {:ok, berth} with no ship; it answered #{inspect(answer)}."

      assert ships()[{"West", 2}] == nil,
             "West 2 still has the #{ships()[{"West", 2}]} in the table."

      assert ships()[{"West", 1}] == "Solan", "The Solan at West 1 has gone, too."
      assert ships()[{"East", 1}] == "Tystie", "The Tystie at East 1 has gone, too."
    end
  end
end
