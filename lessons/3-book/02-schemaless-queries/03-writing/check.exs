defmodule Lesson.Check do
  use ExUnit.Case

  import Ecto.Query
  alias Planetarium.Sale

  defp seats(id), do: Repo.one(from s in "screenings", where: s.id == ^id, select: s.seats)

  test "sold seats are taken off" do
    assert Sale.sell(1, 30) == :sold, "80 seats are left in screening 1: 30 can be sold."
    refute seats(1) == 80, "Thirty seats were sold and the table still says 80."

    refute seats(1) == 30,
           "The table says that 30 seats are left: the tickets were written in place of the seats."

    assert seats(1) == 50, "80 seats less 30 are 50; the table says #{seats(1)}."
    assert seats(2) == 45, "Tickets for screening 1 changed the seats of screening 2."
  end

  test "the last seat can be sold" do
    assert Sale.sell(2, 45) == :sold, "45 seats are left in screening 2, and 45 can be sold."
    assert seats(2) == 0, "After that no seat is left; the table says #{seats(2)}."
  end

  test "more than there is changes nothing" do
    answer = Sale.sell(5, 91)
    assert seats(5) == 90, "91 tickets for 90 seats: the table now says #{seats(5)}."

    assert answer == :full,
           "91 tickets for 90 seats should answer :full, and answered #{inspect(answer)}."
  end

  test "in one statement" do
    sent = Enum.count(Lesson.queries())

    assert sent == 1,
           "Your last line sent #{sent} statements. Between reading and writing another desk can sell the same seats: let the UPDATE decide."
  end
end
