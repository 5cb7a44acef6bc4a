defmodule Lesson.Check do
  use ExUnit.Case

  alias Tram.Depot

  defp changeset(depot, numbers_or_entries) do
    Depot.changeset(depot, %{"name" => "East", "trams" => numbers_or_entries})
  rescue
    error ->
      flunk(
        "Depot.changeset/2 raised: #{error |> Exception.message() |> String.split("\n") |> Enum.take(2) |> Enum.join(" ")}"
      )
  end

  defp insert(numbers) do
    Repo.insert!(changeset(struct(Depot), Enum.map(numbers, &%{"number" => "#{&1}"})))
  end

  defp depot_of(number) do
    Repo.query!("SELECT depot_id FROM trams WHERE number = ?1", [number]).rows
  end

  test "a depot is saved with its trams" do
    depot = insert([101, 102])

    assert depot_of(101) == [[depot.id]],
           "Tram 101 was listed and is not in the table with this depot."

    assert depot_of(102) == [[depot.id]],
           "Tram 102 was listed and is not in the table with this depot."
  end

  test "each tram is checked" do
    refute changeset(struct(Depot), [%{"number" => "0"}]).valid?,
           "A tram with the number 0 is let through: depot_changeset/2 should check it."
  end

  test "a tram that is not listed any more stays, without a depot" do
    depot = insert([201, 202])

    if is_list(depot.trams) and length(depot.trams) == 2 do
      [first, _second] = depot.trams
      Repo.update!(changeset(depot, [%{"id" => first.id}]))

      assert depot_of(202) != [],
             "Tram 202 is gone from the table: it should only lose its depot."

      assert depot_of(202) == [[nil]], "Tram 202 is no longer listed and still has the depot."
      assert depot_of(201) == [[depot.id]], "Tram 201 is still listed, and lost its depot."
    end
  end
end
