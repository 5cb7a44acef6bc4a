defmodule Lesson.Check do
  use ExUnit.Case

  alias River.{Post, Reading}

  defp valid?(params), do: Post.changeset(%Reading{}, params).valid?

  test "a level is 0 or more" do
    assert valid?(%{"level_cm" => "0"}),
           "A level of 0 is allowed, and is refused: 0 or more includes 0."

    refute valid?(%{"level_cm" => "-1"}), "A level of -1 is accepted."
  end

  test "a level is below 900" do
    assert valid?(%{"level_cm" => "899"}), "A level of 899 is allowed, and is refused."
    refute valid?(%{"level_cm" => "900"}), "A level of 900 is accepted, and should be below 900."
  end

  test "a level of 555 is a broken gauge" do
    assert valid?(%{"level_cm" => "554"}), "A level of 554 is allowed, and is refused."

    refute valid?(%{"level_cm" => "555"}),
           "A level of 555 is accepted: that is what a broken gauge sends."
  end

  test "a flow is above 0" do
    assert valid?(%{"flow" => "0.05"}), "A flow of 0.05 is above 0, and is refused."
    refute valid?(%{"flow" => "0"}), "A flow of 0 is accepted, and should be above 0."
    refute valid?(%{"flow" => "-0.5"}), "A flow of -0.5 is accepted."
  end

  test "a reading may lack either" do
    assert valid?(%{"level_cm" => "120"}), "A level without a flow should pass."
  end

  test "the field that is wrong has the error" do
    fields =
      Keyword.keys(Post.changeset(%Reading{}, %{"level_cm" => "555", "flow" => "3"}).errors)

    assert fields == [:level_cm],
           "With a level of 555 the error belongs on level_cm, and is on #{inspect(fields)}."
  end
end
