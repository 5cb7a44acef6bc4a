defmodule Lesson.Check do
  use ExUnit.Case

  alias Regatta.{Board, Boat}

  @finished ["Mistral", "Arctica", "Sula", "Gannet"]

  setup_all do
    Repo.insert!(%Boat{name: "Gannet", club: "Malmö", points: 25, finished: ~T[15:30:00]})
    Repo.insert!(%Boat{name: "Skua", club: "Malmö", points: 9})
    Repo.insert!(%Boat{name: "Tern", club: "Malmö", points: 3})
    :ok
  end

  test "the finishers are in the order of arrival" do
    arrived = Enum.filter(Board.arrivals(), &(&1 in @finished))

    assert arrived == @finished,
           "The boats that finished arrived as #{Enum.join(@finished, ", ")}; the board says #{Enum.join(arrived, ", ")}."
  end

  test "boats that did not finish come last" do
    first = Enum.take(Board.arrivals(), 4)

    assert Enum.all?(first, &(&1 in @finished)),
           "Among the first four: #{Enum.join(first -- @finished, ", ")}, without an arrival. Say where rows without a value go."
  end

  test "those have the most points first" do
    rest = Enum.reject(Board.arrivals(), &(&1 in @finished))

    assert rest == ["Skua", "Petrel", "Tern"],
           "Skua (9 points), Petrel (7) and Tern (3) did not finish and should stand in this order; the board says #{Enum.join(rest, ", ")}."
  end

  test "the database does the sorting" do
    refute Lesson.queries() == [],
           "Nothing was sent: let the last line call arrivals(), as the starting code does."

    assert Enum.any?(Lesson.queries(), &(&1.sql =~ "ORDER BY")),
           "The statement has no ORDER BY: the boats were sorted in Elixir."
  end
end
