defmodule Lesson.Check do
  use ExUnit.Case

  alias Vet.{Animal, Practices}

  defp open(name) do
    Practices.open(name)
  rescue
    error ->
      flunk(
        "open(#{inspect(name)}) raised: #{error |> Exception.message() |> String.split("\n") |> hd()}"
      )
  end

  test "a new practice can be used" do
    answer = open("dogwood")

    animal =
      try do
        Repo.insert!(%Animal{name: "Momo"}, prefix: "dogwood")
      rescue
        _ ->
          flunk(
            "The practice was opened, and has no table for animals: run the migration with the prefix."
          )
      end

    assert animal.id

    assert answer == :opened,
           "open(\"dogwood\") should answer :opened, and answers #{inspect(answer)}."
  end

  test "a practice that exists is left alone" do
    Repo.insert!(%Animal{name: "Bruno"}, prefix: "alder")
    answer = open("alder")

    assert Repo.aggregate(Animal, :count, prefix: "alder") == 1,
           "Opening alder again lost its animals."

    assert answer == :exists,
           "alder is migrated already: open/1 should answer :exists, and answers #{inspect(answer)}."
  end
end
