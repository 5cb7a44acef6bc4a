defmodule Lesson.Check do
  use ExUnit.Case

  defp reminders(number) do
    Repo.query!("SELECT reminders FROM invoices WHERE number = ?1", [number]).rows |> hd() |> hd()
  end

  test "late has A-1 and A-3" do
    numbers = Lesson.binding(:late) |> Enum.map(& &1.number) |> Enum.sort()
    refute "A-2" in numbers, "A-2 is paid, and should not be in late."
    refute "A-5" in numbers, "A-5 is due today, and was not due before today."
    assert numbers == ["A-1", "A-3"], "A-1 and A-3 are late; late has #{inspect(numbers)}."
  end

  test "due_on is a date" do
    texts =
      for %{due_on: due_on} <- Lesson.binding(:late), not is_struct(due_on, Date), do: due_on

    assert texts == [],
           "due_on should be a Date, and is #{inspect(List.first(texts))}: without a schema the type has to be said."
  end

  test "each of them has one reminder more" do
    if Lesson.binding(:late) != [] do
      assert reminders("A-3") == 1, "A-3 should have 1 reminder, and has #{reminders("A-3")}."

      assert reminders("A-1") == 2,
             "A-1 had 1 reminder and should have 2; it has #{reminders("A-1")}."

      assert reminders("A-2") == 0, "A-2 is paid and was reminded."
    end
  end

  test "count says how many" do
    count = Lesson.binding(:count)

    others = Enum.map(Lesson.binding(:late), & &1.number) -- ["A-1", "A-3"]

    assert count == 2 or others != [],
           "Two invoices were reminded, and count is #{inspect(count)}."
  end
end
