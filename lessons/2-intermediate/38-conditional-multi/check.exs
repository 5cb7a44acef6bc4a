defmodule Lesson.Check do
  use ExUnit.Case

  alias Post.{Claims, Parcel, Payment, Review}

  defp settle(value) do
    parcel = Repo.insert!(%Parcel{grams: 900, country: "JP", value: value})
    answer = Repo.transact(Claims.settle(parcel.id))

    {answer, Repo.get_by(Payment, parcel_id: parcel.id),
     Repo.get_by(Review, parcel_id: parcel.id)}
  end

  test "a parcel worth 120 is paid for, without a review" do
    {answer, payment, review} = settle(120)
    assert elem(answer, 0) == :ok, "Settling a parcel worth 120 answered #{inspect(answer)}."
    assert payment, "No payment was inserted for a parcel worth 120."

    assert payment.euros == 120,
           "The payment is #{inspect(payment.euros)} euros, and should be 120."

    assert review == nil, "A parcel worth 120 was reviewed: only values above 500 are."
  end

  test "one worth 900 is reviewed" do
    {_answer, payment, review} = settle(900)
    assert payment, "No payment was inserted for a parcel worth 900."
    assert review, "A parcel worth 900 needs a row in reviews."
  end

  test "one worth exactly 500 is not" do
    {_answer, _payment, review} = settle(500)
    assert review == nil, "A parcel worth exactly 500 was reviewed: above 500 leaves out 500."
  end

  test "one without insurance stops at :insured" do
    {answer, payment, _review} = settle(0)
    assert payment == nil, "A payment was made for a parcel without insurance."

    assert match?({:error, :insured, :not_insured, _}, answer),
           "A value of 0 should stop :insured with :not_insured; the answer is #{inspect(answer)}."
  end
end
