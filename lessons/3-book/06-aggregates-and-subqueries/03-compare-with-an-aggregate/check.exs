defmodule Lesson.Check do
  use ExUnit.Case

  alias Wardrobe.Ledger

  defp idle(day), do: Enum.sort(Ledger.idle_since(day))

  test "costumes that were hired since are not idle" do
    found = idle(~D[2024-04-01])

    refute "Harlequin" in found,
           "The Harlequin was hired in May, and counts as idle since April, because it has earlier hires, too."

    assert "Ghost" in found,
           "The Ghost was last hired in February, and is missing among those idle since April."
  end

  test "what was never hired is idle" do
    found = idle(~D[2024-04-01])

    assert "Bear" in found,
           "Nobody ever hired the Bear: it is idle, and missing. A join leaves out rows without a partner."

    assert found == Enum.uniq(found), "A costume appears more than once: #{inspect(found)}."

    assert found == ["Bear", "Ghost"],
           "Idle since April are Bear and Ghost; the ledger says #{inspect(found)}."
  end

  test "the day itself counts" do
    found = idle(~D[2024-05-20])

    assert found == ["Bear", "Ghost", "Queen"],
           "The Harlequin was hired on 20 May itself; idle since then are Bear, Ghost and Queen, not #{inspect(found)}."
  end

  test "one statement" do
    sent = length(Lesson.queries())

    assert sent == 1,
           "Your last line sent #{sent} statements: the hires can be asked for inside the condition."
  end
end
