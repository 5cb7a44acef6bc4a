defmodule Lesson.Check do
  use ExUnit.Case

  alias Vet.Formulary

  setup_all do
    Repo.insert_all("drugs", [%{name: "Zinc"}, %{name: "Arnica"}], prefix: "shared")
    Repo.insert_all("drugs", [%{name: "Valerian"}, %{name: "Honey"}], prefix: "birch")
    :ok
  end

  defp names(practice) do
    Formulary.names(practice)
  rescue
    error ->
      flunk(
        "names(#{inspect(practice)}) raised: #{error |> Exception.message() |> String.split("\n") |> hd()}"
      )
  end

  test "the shared list" do
    assert names(:shared) == ["Arnica", "Zinc"],
           "The shared list is Arnica and Zinc; names(:shared) gives #{inspect(names(:shared))}."
  end

  test "a practice's own list" do
    found = names("birch")

    refute found == ["Arnica", "Zinc"],
           "names(\"birch\") gives the shared list: the prefix of the schema is stronger than the one you said."

    refute "Arnica" in found, "names(\"birch\") mixes both lists: #{inspect(found)}."

    assert found == ["Honey", "Valerian"],
           "birch has Honey and Valerian, sorted; names(\"birch\") gives #{inspect(found)}."
  end
end
