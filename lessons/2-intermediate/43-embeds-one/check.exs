defmodule Lesson.Check do
  use ExUnit.Case

  alias Inn.Booking

  defp changeset(params) do
    Booking.changeset(struct(Booking), params)
  rescue
    error -> flunk("Booking.changeset/2 raised: #{Exception.message(error)}")
  end

  defp valid?(params), do: changeset(params).valid?

  test "a booking with room and contact is saved" do
    changeset = changeset(%{"room" => "12", "contact" => %{"phone" => "5550199"}})

    assert changeset.valid?,
           "A booking with a room and a phone should be valid; its errors are #{inspect(changeset.errors)}."

    saved = Repo.get!(Booking, Repo.insert!(changeset).id)

    assert saved.contact,
           "The contact did not get into the row: the booking's changeset has to cast the embed."

    assert saved.contact.phone == "5550199",
           "The phone in the row is #{inspect(saved.contact.phone)}."
  end

  test "it needs a room" do
    refute valid?(%{"contact" => %{"phone" => "5550199"}}), "A booking without a room is valid."
  end

  test "it needs a contact" do
    refute valid?(%{"room" => "12"}), "A booking without any contact is valid: require the embed."
  end

  test "the contact needs a phone" do
    refute valid?(%{"room" => "12", "contact" => %{"phone" => ""}}),
           "A contact without a phone is valid."

    refute valid?(%{"room" => "12", "contact" => %{"phone" => "112"}}),
           "A phone of three characters is valid."

    assert valid?(%{"room" => "12", "contact" => %{"phone" => "555019"}}),
           "A phone of six characters is refused: at least six includes six."
  end
end
