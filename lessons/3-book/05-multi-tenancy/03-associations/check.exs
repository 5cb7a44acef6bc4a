defmodule Lesson.Check do
  use ExUnit.Case

  alias Vet.{Animal, Records, Visit}

  defp visit(animal, reason) do
    Records.visit(animal, reason)
  rescue
    error ->
      flunk(
        "visit/2 raised: #{error |> Exception.message() |> String.split("\n") |> hd()}. A struct from build_assoc has no prefix."
      )
  end

  defp reasons(practice),
    do: Visit |> Repo.all(prefix: practice) |> Enum.map(& &1.reason) |> Enum.sort()

  setup do
    for practice <- ["alder", "birch"] do
      Repo.delete_all(Visit, prefix: practice)
      Repo.delete_all(Animal, prefix: practice)
    end

    {:ok,
     rex: Repo.insert!(%Animal{id: 7, name: "Rex"}, prefix: "alder"),
     mimi: Repo.insert!(%Animal{id: 7, name: "Mimi"}, prefix: "birch")}
  end

  test "the visit is in the practice of the animal", %{rex: rex, mimi: mimi} do
    visit(rex, "limps")
    visit(mimi, "teeth")

    assert reasons("alder") == ["limps"],
           "alder should have Rex's visit alone, and has #{inspect(reasons("alder"))}."

    assert reasons("birch") == ["teeth"],
           "birch should have Mimi's visit alone, and has #{inspect(reasons("birch"))}."
  end

  test "all reasons, sorted", %{mimi: mimi} do
    first = visit(mimi, "teeth")

    assert first == ["teeth"],
           "After the first visit the reasons are [\"teeth\"]; visit/2 answers #{inspect(first, limit: 3)}."

    loaded = Repo.preload(mimi, :visits)
    second = visit(loaded, "claws")

    assert second == ["claws", "teeth"],
           "After the second visit the reasons are claws and teeth; visit/2 answers #{inspect(second)}. What is loaded already is not fetched again by itself."
  end
end
