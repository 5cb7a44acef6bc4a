defmodule Lesson.Check do
  use ExUnit.Case

  alias Parking.{Office, Permit}

  test "the expired permit of zone A is gone, the other stays" do
    refute Lesson.queries() == [],
           "Nothing was sent: let the last line call close for zone A, as the starting code does."

    refute Repo.get_by(Permit, plate: "LY 204"),
           "LY 204 ended in 2023, and its row is still there."

    assert Repo.get_by(Permit, plate: "KO 771"),
           "KO 771 is valid until the end of 2025, and its row was deleted: look at the date, too."
  end

  test "other zones are not touched" do
    assert Repo.get_by(Permit, plate: "GR 118"),
           "GR 118 is of zone B, and was deleted when zone A was closed."
  end

  test "the plates come back" do
    Repo.insert!(%Permit{plate: "XX 001", zone: "X", ends_on: ~D[2020-01-01]})
    Repo.insert!(%Permit{plate: "XX 002", zone: "X", ends_on: ~D[2021-01-01]})
    Repo.insert!(%Permit{plate: "XX 003", zone: "X", ends_on: ~D[2024-05-01]})
    plates = Office.close("X", ~D[2024-05-01])
    refute plates == nil, "close/2 answers nil: without a select, delete_all gives {count, nil}."

    assert is_list(plates),
           "close/2 should answer with a list of plates, and answers #{inspect(plates)}."

    refute "XX 003" in plates,
           "XX 003 ends on the date itself, and was removed: ended before a date leaves out that date."

    assert Enum.sort(plates) == ["XX 001", "XX 002"],
           "XX 001 and XX 002 were removed, and close/2 answers #{inspect(plates)}."
  end

  test "in one statement" do
    sent = Enum.map(Lesson.queries(), & &1.sql)

    refute sent == [],
           "Nothing was sent: let the last line call close for zone A, as the starting code does."

    if Enum.any?(sent, &(&1 =~ ~s(WHERE "id" = ?))) do
      flunk(
        "The permits were fetched and then deleted one at a time: delete_all takes the query itself."
      )
    end

    assert length(sent) == 1,
           "#{length(sent)} statements were sent. A permit that expires between reading and deleting would be lost without a word: let the DELETE answer."
  end
end
