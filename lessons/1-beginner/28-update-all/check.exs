defmodule Lesson.Check do
  use ExUnit.Case

  import Ecto.Query

  alias Cableway.{Fare, Prices}

  @now ~U[2024-04-15 07:00:00Z]

  defp winter(name), do: Repo.get_by!(Fare, season: "winter", name: name)

  test "winter is dearer by one franc" do
    cents = winter("single").cents

    refute cents == 100,
           "The winter single cost 1400 and costs 100 now: that sets the price, and it should be raised."

    assert cents == 1500, "The winter single cost 1400 and should cost 1500; it costs #{cents}."

    assert winter("return").cents == 2300,
           "The winter return cost 2200 and should cost 2300; it costs #{winter("return").cents}."
  end

  test "updated_at is moved to now" do
    updated_at = winter("single").updated_at

    assert updated_at == @now,
           "updated_at is #{inspect(updated_at)} and should be #{inspect(@now)}: update_all moves no timestamp unless you set it."
  end

  test "summer is as it was" do
    cents = Repo.all(from f in Fare, where: f.season == "summer", select: f.cents)
    assert Enum.sort(cents) == [1100, 3900], "The summer fares changed: #{inspect(cents)}."
  end

  test "the answer is the number of fares" do
    answer = Prices.raise_by("autumn", 1, @now)

    refute is_tuple(answer),
           "raise_by answers with the whole tuple #{inspect(answer)}: take the count out of it."

    assert answer == 0, "No fare is of the autumn, so the answer is 0: #{inspect(answer)}."
  end

  test "in one statement" do
    count = length(Lesson.queries())

    refute count == 0,
           "Nothing was sent: let the last line call raise_by for the winter, as the starting code does."

    assert count == 1,
           "#{count} statements were sent. One UPDATE can raise prices and set the time together."
  end
end
