defmodule Lesson.Check do
  use ExUnit.Case

  defp status(title), do: Repo.get_by!(Print.Job, title: title).status

  test "the two oldest are printing" do
    assert status("Map") == "printing",
           "Map is the oldest job and should be printing; it is #{status("Map")}."

    assert status("Card") == "printing",
           "Card is the second oldest job and should be printing; it is #{status("Card")}."
  end

  test "the third is not" do
    if status("Map") == "printing" do
      assert status("Book") == "queued",
             "Two jobs were asked for, and the third is printing, too."
    end
  end

  test "claim/1 answers with their titles" do
    titles = Lesson.binding(:titles)

    assert is_list(titles),
           "claim/1 should answer with a list of titles; it answered #{inspect(titles)}."

    if status("Map") == "printing",
      do: assert(Enum.sort(titles) == ["Card", "Map"], "The answer is #{inspect(titles)}.")
  end

  test "in one statement" do
    if status("Map") == "printing" do
      count = Enum.count(Lesson.queries(), &(not (&1.sql =~ ~r/^(insert|begin|commit)/i)))

      assert count == 1,
             "claim/1 sent #{count} statements: between them another worker could take the same jobs."
    end
  end
end
