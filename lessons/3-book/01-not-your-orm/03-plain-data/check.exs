defmodule Lesson.Check do
  use ExUnit.Case

  test "the answer is a map from singer to title" do
    out = Choir.Lending.out()
    assert is_map(out), "The answer should be a map, and is #{inspect(out, limit: 3)}."

    refute Map.has_key?(out, "Bruno"),
           "Bruno has returned his Requiem, and the map still has him."

    assert out == %{"Ottilie" => "Requiem", "Wanja" => "Gloria"},
           "The map should be from names to titles, and is #{inspect(out)}."
  end

  test "only what is needed is read" do
    sent = Enum.map(Lesson.queries(), & &1.sql)

    assert length(sent) == 1,
           "One statement is enough for names and titles, and your program sent #{length(sent)}."

    refute hd(sent) =~ "price_cents",
           "The statement reads prices, shelves and more: select the singer and the title."

    refute hd(sent) =~ "supplier", "The statement reads whole scores: select the title alone."
  end
end
