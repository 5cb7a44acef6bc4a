defmodule Lesson.Check do
  use ExUnit.Case

  alias Wardrobe.{Hire, Ledger}

  setup_all do
    # another actor's hire of another costume, on the day of Jon's first
    Repo.insert!(%Hire{costume_id: 4, actor: "Mara", day: ~D[2024-03-02]})
    Repo.insert!(%Hire{costume_id: 4, actor: "Tess", day: ~D[2023-12-01]})
    :ok
  end

  test "the costume of the first hire" do
    map = Ledger.first_costumes()
    assert is_map(map), "The answer should be a map, and is #{inspect(map, limit: 3)}."

    assert map["Tess"] == "Bear",
           "Tess hired first on 1 December 2023, the Bear; the map says #{inspect(map["Tess"])}."

    assert map["Mara"] == "Harlequin",
           "Mara's first hire was the Harlequin, in January; the map says #{inspect(map["Mara"])}."

    assert map == %{"Jon" => "Harlequin", "Mara" => "Harlequin", "Tess" => "Bear"},
           "The map is #{inspect(map)}."
  end

  test "one statement" do
    sent = length(Lesson.queries())

    assert sent == 1,
           "Your last line sent #{sent} statements: join the grouped query as a subquery, and one is enough."
  end

  test "the database chooses the hire" do
    assert Enum.any?(
             Lesson.queries(),
             &(&1.sql =~ ~r/min\(|OVER|GROUP BY|exists|DISTINCT|LIMIT/i)
           ),
           "All hires were fetched, and the first ones picked in Elixir: let the database group."
  end
end
