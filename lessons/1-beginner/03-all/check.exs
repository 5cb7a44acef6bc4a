defmodule Lesson.Check do
  use ExUnit.Case

  alias Zoo.Animal

  defp heavy do
    heavy = Lesson.binding(:heavy)
    assert is_list(heavy), "heavy is a query that nobody sent: give it to Repo.all/1."

    assert Enum.all?(heavy, &is_struct(&1, Animal)),
           "heavy should hold whole animals, and holds #{inspect(heavy)}: leave select out."

    heavy
  end

  test "Otto and Bagheera are above 7 kg" do
    names = heavy() |> Enum.map(& &1.name) |> Enum.sort()

    assert names == ["Bagheera", "Otto"],
           "Bagheera and Otto weigh more than 7 kg. heavy holds #{Enum.join(names, ", ")}."
  end

  test "the database does the choosing" do
    heavy()
    sent = Enum.map(Lesson.queries(), & &1.sql)

    assert Enum.any?(sent, &(&1 =~ "WHERE")),
           "Every animal was fetched and most were thrown away: put the condition into the query."
  end
end
