defmodule Lesson.Check do
  use ExUnit.Case

  alias Radio.{Form, Station}

  defp error(frequency) do
    case Form.changeset(%Station{}, %{"frequency" => frequency}).errors[:frequency] do
      {message, _} -> message
      nil -> nil
    end
  end

  test "frequencies in the right form are accepted" do
    for frequency <- ["98.2 MHz", "101.35 MHz", "87.5 MHz"] do
      assert error(frequency) == nil,
             "#{inspect(frequency)} is well written, and is refused: #{error(frequency)}."
    end
  end

  test "the number must be there, with a point" do
    for frequency <- ["MHz", "98 MHz", "FM MHz"] do
      assert error(frequency), "#{inspect(frequency)} has no number like 98.2, and is accepted."
    end

    for frequency <- ["98,2 MHz", "98x2 MHz"] do
      assert error(frequency),
             "#{inspect(frequency)} has no point, and is accepted: a bare . stands for any character, \\. for a point."
    end
  end

  test "two or three digits, one or two after the point" do
    for frequency <- ["8.2 MHz", "1018.2 MHz"] do
      assert error(frequency),
             "#{inspect(frequency)} has not two or three digits before the point, and is accepted: {2,3} says how many."
    end

    for frequency <- ["98. MHz", "98.225 MHz"] do
      assert error(frequency),
             "#{inspect(frequency)} has not one or two digits after the point, and is accepted: {1,2} says how many."
    end
  end

  test "nothing may stand around it" do
    for frequency <- ["about 98.2 MHz", "98.2 MHz or so"] do
      assert error(frequency),
             "#{inspect(frequency)} contains a frequency, and is accepted: anchor the pattern with \\A and \\z."
    end
  end

  test "nor in another line" do
    assert error("98.2 MHz\n"),
           "A line break after the frequency is accepted: $ lets one pass, \\z does not."

    assert error("98.2 MHz\n<script>"),
           "A second line after the frequency is accepted: ^ and $ may mean a line's ends, \\A and \\z the text's."
  end

  test "the message says how to write it" do
    assert error("loud") == "write it like 98.2 MHz",
           "The message is #{inspect(error("loud"))}, and should be \"write it like 98.2 MHz\"."
  end

  test "no frequency is no error" do
    assert Form.changeset(%Station{}, %{"callsign" => "DL4XQ"}).valid?,
           "A station without a frequency should pass: the format is about what is given."
  end
end
