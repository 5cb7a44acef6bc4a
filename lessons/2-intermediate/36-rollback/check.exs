defmodule Lesson.Check do
  use ExUnit.Case

  alias Cinema.{Booking, Bookings}

  test "a party that fits is booked" do
    assert Repo.get_by(Booking, name: "Ruiz"), "Ruiz fits into the room and should be booked."
  end

  test "a party that does not fit leaves no row" do
    refute Repo.get_by(Booking, name: "Sato"),
           "Sato's booking is in the table: the insert was not undone."
  end

  test "the caller is told how many seats were free" do
    case Bookings.book("Lind", 9) do
      {:error, {:only_left, n}} ->
        assert n == 1, "One seat was free before Lind came, and the answer says #{n}."

      {:ok, answer} ->
        flunk("The transaction was committed with #{inspect(answer)}: Repo.rollback/1 undoes it.")

      other ->
        flunk("The answer is #{inspect(other)}, and should be {:error, {:only_left, 1}}.")
    end

    # the one seat that is left
    answer = Bookings.book("Okafor", 1)

    assert match?({:ok, _}, answer),
           "One seat is free and one is asked for: that fills the room and fits. The answer is #{inspect(answer)}."
  end
end
