defmodule Lesson.Check do
  use ExUnit.Case

  alias Vet.{Animal, Practice}

  setup do
    # a task that raises is not to end the test
    Process.flag(:trap_exit, true)
    Process.put(:practice, "birch")
    :ok
  end

  test "inside, the repository works for the practice" do
    sent = Enum.filter(Lesson.queries(), &(&1.sql =~ "INSERT"))
    refute sent == [], "Nothing was inserted: let the last line stand as in the starting code."

    assert Enum.all?(sent, &(&1.sql =~ ~s("alder"."animals"))),
           "The animal should be inserted into alder; sent was #{hd(sent).sql}."

    value = Practice.within("alder", fn -> Vet.Repo.aggregate(Animal, :count) end)

    assert value == 1,
           "within/2 should answer the value of the function, here the 1 animal of alder; it answered #{inspect(value)}."
  end

  test "afterwards the process has the practice of before" do
    Practice.within("alder", fn -> :ok end)

    assert Process.get(:practice) == "birch",
           "The process worked for birch before, and afterwards for #{inspect(Process.get(:practice))}: put back what was there."
  end

  test "also when the function raises" do
    try do
      Practice.within("alder", fn -> raise "no" end)
    rescue
      _ -> :ok
    catch
      :exit, _ -> :ok
    end

    # a practice that is taken away is the matter of the test before
    if Process.get(:practice) != nil do
      assert Process.get(:practice) == "birch",
             "The function raised, and the process is left with alder: put the practice back in `after`."
    end
  end
end
