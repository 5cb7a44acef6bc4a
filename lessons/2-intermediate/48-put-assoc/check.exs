defmodule Lesson.Check do
  use ExUnit.Case

  alias Hiking.{Guide, Tour, Tours}

  defp join(name) do
    tour = Repo.get_by!(Tour, name: "Ridge Path")

    try do
      Tours.join(tour, Repo.get_by!(Guide, name: name))
    rescue
      error ->
        flunk(
          "join/2 with #{name} raised: #{error |> Exception.message() |> String.split("\n") |> hd()}"
        )
    end
  end

  defp guides do
    sql =
      "SELECT g.name FROM tours_guides t JOIN guides g ON g.id = t.guide_id WHERE t.tour_id = 1 ORDER BY g.name"

    List.flatten(Repo.query!(sql).rows)
  end

  test "Cem joins, the others stay" do
    answer = join("Cem")

    assert match?({:ok, %Tour{}}, answer),
           "join/2 should answer {:ok, tour}, and answered #{inspect(answer)}."

    assert "Cem" in guides(), "Cem is not among the guides of the tour: #{inspect(guides())}."

    assert "Asta" in guides(),
           "Asta was a guide of the tour and is gone: put_assoc takes the whole list."

    assert "Bo" in guides(),
           "Bo was a guide of the tour and is gone: put_assoc takes the whole list."
  end

  test "who is there already is not added again" do
    if "Bo" in guides() do
      answer = join("Bo")

      assert elem(answer, 0) == :ok,
             "Adding Bo, who is there already, should change nothing; it answered #{inspect(answer)}."

      assert Enum.count(guides(), &(&1 == "Bo")) == 1, "Bo is there twice."
      {:ok, tour} = answer
      names = if is_list(tour.guides), do: Enum.map(tour.guides, & &1.name), else: []

      assert names == Enum.uniq(names),
             "The tour that join/2 answers lists Bo twice: #{inspect(names)}."
    end
  end
end
