defmodule Lesson.Check do
  use ExUnit.Case

  alias Ferry.{Booking, Desk, Refund}

  defp run(id) do
    multi =
      try do
        Desk.cancel(id)
      rescue
        error ->
          flunk(
            "cancel(#{id}) raised #{inspect(error.__struct__)} before any step was run: it should return a Multi and send nothing."
          )
      end

    assert is_struct(multi, Ecto.Multi),
           "cancel/1 should return a Multi and send nothing; it returned #{inspect(multi)}."

    try do
      Repo.transact(multi)
    rescue
      error -> {:raised, Exception.message(error)}
    end
  end

  test "a booking is cancelled and refunded" do
    case run(1) do
      {:ok, results} ->
        missing = [:booking, :gone, :refund] -- Map.keys(results)
        assert missing == [], "These steps are missing: #{inspect(missing)}."
        refute Repo.get(Booking, 1), "The booking is still in the table."
        refund = Repo.one(Refund)
        assert refund, "There is no refund in the table."

        assert {refund.name, refund.pence} == {"MacRae", 1900},
               "MacRae had two seats: a refund of 1900 pence, not #{inspect({refund.name, refund.pence})}."

      {:error, step, reason, _} ->
        flunk("Cancelling booking 1 failed at #{inspect(step)} with #{inspect(reason)}.")

      {:raised, message} ->
        flunk("Cancelling booking 1 raised: #{message}")
    end
  end

  test "an unknown booking is an error of the first step" do
    case run(99) do
      {:error, :booking, :unknown, _so_far} ->
        :ok

      {:raised, message} ->
        flunk(
          "An unknown id should be {:error, :unknown} in the step :booking; it raised: #{message}"
        )

      {:ok, _} ->
        flunk("Booking 99 does not exist, and cancelling it succeeded.")

      other ->
        flunk(
          "An unknown id should answer {:error, :booking, :unknown, %{}}, and answered #{inspect(other)}."
        )
    end
  end
end
