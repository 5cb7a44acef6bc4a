defmodule Lesson.Check do
  use ExUnit.Case

  alias Vet.{Animal, Transfer}

  defp names(practice),
    do: Animal |> Repo.all(prefix: practice) |> Enum.map(& &1.name) |> Enum.sort()

  setup do
    Repo.delete_all(Animal, prefix: "alder")
    Repo.delete_all(Animal, prefix: "birch")
    {:ok, animal: Repo.insert!(%Animal{name: "Rex"}, prefix: "alder")}
  end

  defp copy(animal, practice) do
    Transfer.copy(animal, practice)
  rescue
    Ecto.ConstraintError ->
      flunk(
        "copy/2 raised: #{practice} has another animal with this id already. A copy gets an id of its own."
      )

    error ->
      flunk("copy/2 raised: #{error |> Exception.message() |> String.split("\n") |> hd()}")
  end

  test "the copy is in the other practice", %{animal: animal} do
    copy = copy(animal, "birch")

    assert names("birch") == ["Rex"],
           "birch should have a Rex now, and has #{inspect(names("birch"))}."

    assert is_struct(copy, Animal),
           "copy/2 should answer the new animal, and answers #{inspect(copy, limit: 3)}."

    assert Ecto.get_meta(copy, :prefix) == "birch",
           "The answer should be the animal in birch; its prefix is #{inspect(Ecto.get_meta(copy, :prefix))}."
  end

  test "the first one stays", %{animal: animal} do
    copy(animal, "birch")

    assert names("alder") == ["Rex"],
           "alder should still have its Rex, once, and has #{inspect(names("alder"))}."
  end

  test "ids belong to a practice", %{animal: animal} do
    Repo.insert!(%Animal{id: animal.id, name: "Mimi"}, prefix: "birch")
    copy(animal, "birch")

    assert names("birch") == ["Mimi", "Rex"],
           "birch had an animal with the same id, and has #{inspect(names("birch"))} now."
  end
end
