defmodule Lesson.Check do
  use ExUnit.Case

  alias Post.{Counter, Parcel}

  defp hand_out(code) do
    Counter.hand_out(code)
  rescue
    e -> {:raised, e.__struct__}
  end

  test "the parcel of your last line is handed out" do
    refute Lesson.queries() == [],
           "Nothing was sent: let the last line hand out NO-4480, as the starting code does."

    refute Repo.get_by(Parcel, code: "NO-4480"),
           "NO-4480 was handed out, and its row is still in the table."
  end

  test "who asks gets the parcel" do
    code = Repo.insert!(%Parcel{code: "NO-4490", paid: true}).code

    case hand_out(code) do
      {:ok, %Parcel{}} ->
        :ok

      {:ok, {:ok, _}} ->
        flunk("The answer is {:ok, {:ok, parcel}}: Repo.delete/1 brings its own {:ok, …}.")

      other ->
        flunk("The answer for a paid parcel is #{inspect(other)}, and should be {:ok, parcel}.")
    end

    refute Repo.get_by(Parcel, code: code),
           "A paid parcel was handed out, and its row is still in the table."
  end

  test "an unpaid parcel stays" do
    answer = hand_out("NO-4472")

    assert Repo.get_by(Parcel, code: "NO-4472"),
           "NO-4472 is not paid for, and its row was deleted: look first, then delete."

    assert answer == {:error, :unpaid},
           "NO-4472 is not paid for; the answer is #{inspect(answer)}."
  end

  test "a parcel that is not there is unknown" do
    answer = hand_out("XX-0000")

    assert answer == {:error, :unknown},
           "Nobody knows XX-0000; the answer is #{inspect(answer)}, and should be {:error, :unknown}."
  end
end
