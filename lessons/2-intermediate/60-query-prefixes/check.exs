defmodule Lesson.Check do
  use ExUnit.Case

  import Ecto.Query
  alias Swim.{Member, Transfer}

  defp names(club),
    do: Repo.all(from(m in Member, order_by: m.name, select: m.name), prefix: club)

  test "Ana is an otter now" do
    assert "Ana" in names("otters"),
           "Ana is not among the otters: #{inspect(names("otters"))}. A loaded struct remembers its prefix."

    assert "Ben" in names("otters"), "Ben was among the otters and is gone."
  end

  test "and no seal any more" do
    if "Ana" in names("otters"),
      do: refute("Ana" in names("seals"), "Ana is still among the seals: she is in both clubs.")
  end

  test "in one transaction" do
    sent = Enum.map(Lesson.queries(), & &1.sql)

    if Enum.any?(sent, &(&1 =~ "DELETE")) do
      assert Enum.any?(sent, &(&1 =~ ~r/^begin/i)),
             "The deletion and the insertion are not in one transaction: a member could get lost between."
    end
  end

  test "the answer is the new member" do
    dora = Repo.insert!(%Member{name: "Dora"}, prefix: "otters")
    answer = Transfer.move(dora.id, "otters", "seals")

    assert match?({:ok, %Member{name: "Dora"}}, answer),
           "move/3 should answer {:ok, member}; it answered #{inspect(answer)}."
  end
end
