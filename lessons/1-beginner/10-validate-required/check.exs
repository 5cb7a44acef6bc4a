defmodule Lesson.Check do
  use ExUnit.Case

  alias Ferry.{Booking, Ticket}

  defp errors(ticket \\ %Ticket{}, params) do
    for {field, {message, _}} <- Booking.changeset(ticket, params).errors, do: {field, message}
  end

  test "passenger and port are enough" do
    errors = errors(%{"passenger" => "Ana", "port" => "Horta"})

    assert errors == [],
           "A ticket with passenger and port is complete, and there is an error: #{inspect(errors)}."
  end

  test "the passenger must be there" do
    errors = errors(%{"port" => "Horta"})
    assert Keyword.has_key?(errors, :passenger), "A ticket without a passenger should be invalid."

    assert errors[:passenger] == "can't be blank",
           "The message for a missing passenger is #{inspect(errors[:passenger])}: only the port has a message of its own."
  end

  test "the port must be there" do
    errors = errors(%{"passenger" => "Ana"})
    assert Keyword.has_key?(errors, :port), "A ticket without a port should be invalid."

    assert errors[:port] == "choose a port",
           "The message for a missing port is #{inspect(errors[:port])}, and should be \"choose a port\"."
  end

  test "blanks are not a port" do
    assert Keyword.has_key?(errors(%{"passenger" => "Ana", "port" => "  "}), :port),
           "A port of two blanks should be refused like none."
  end

  test "a ticket that has a port keeps it" do
    ticket = %Ticket{passenger: "Ana", port: "Horta"}
    errors = errors(ticket, %{"remark" => "with dog"})

    assert errors == [],
           "The ticket already goes to Horta, and a new remark alone is refused with #{inspect(errors)}: look at the field, not at what was sent."
  end
end
