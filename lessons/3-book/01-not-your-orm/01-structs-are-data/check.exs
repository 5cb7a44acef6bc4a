defmodule Lesson.Check do
  use ExUnit.Case

  alias Choir.{Archive, Loan, Score}

  defp score(title), do: Repo.get_by!(Score, title: title)

  test "the loans that are out are counted" do
    card = Archive.card(score("Requiem"))

    refute card == "Requiem, 2 lent",
           "Bruno has returned his Requiem: only the loans that are out count."

    assert card == "Requiem, 1 lent",
           "The card of the Requiem should read \"Requiem, 1 lent\", and reads #{inspect(card)}."

    assert Archive.card(score("Gloria")) == "Gloria, 1 lent",
           "The card of the Gloria reads #{inspect(Archive.card(score("Gloria")))}."
  end

  test "a score that nobody has lent" do
    card = Archive.card(score("Ave verum"))

    assert card == "Ave verum, 0 lent",
           "Nobody has the Ave verum; its card reads #{inspect(card)}."
  end

  test "loans that are loaded are not fetched again" do
    loaded = %{
      score("Requiem")
      | loans: [%Loan{returned: false}, %Loan{returned: false}, %Loan{returned: true}]
    }

    assert Archive.card(loaded) == "Requiem, 2 lent",
           "The struct came with three loaded loans, two of them out, and the card says #{inspect(Archive.card(loaded))}: they were fetched again."
  end
end
