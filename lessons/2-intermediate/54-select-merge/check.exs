defmodule Lesson.Check do
  use ExUnit.Case

  import Ecto.Query
  alias Marathon.{Results, Runner}

  defp rows(query) do
    query |> Results.with_club() |> Repo.all()
  rescue
    error ->
      flunk("with_club/1 raised: #{error |> Exception.message() |> String.split("\n") |> hd()}")
  end

  test "runners keep being runners" do
    assert Enum.all?(rows(Runner), &is_struct(&1, Runner)),
           "The rows should still be %Runner{} structs: add to what is selected."
  end

  test "with the name of their club" do
    clubs = Map.new(rows(Runner), &{&1.name, &1.club_name})

    assert clubs["Dara Quinn"] == "Harriers",
           "Dara Quinn runs for the Harriers, and her club_name is #{inspect(clubs["Dara Quinn"])}."
  end

  test "a runner without a club stays" do
    assert "Liv Holm" in Enum.map(rows(Runner), & &1.name),
           "Liv Holm has no club and dropped out of the results."
  end

  test "what was merged in before stays" do
    timed =
      from r in Runner, where: r.name == "Femi Ojo", select_merge: %{minutes: r.seconds / 60}

    [femi] = rows(timed)

    assert femi.minutes == 192,
           "The query had filled minutes, and afterwards they are #{inspect(femi.minutes)}."
  end
end
