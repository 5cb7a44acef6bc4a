defmodule Lesson.Check do
  use ExUnit.Case

  import Ecto.Query

  defp join(pump, task) do
    Repo.insert_all("pumps_tasks", [%{pump_id: pump, task_id: task}])
  rescue
    error -> {:raised, Exception.message(error)}
  end

  # The first test says that the join table is missing.
  defp joinable?, do: match?({:ok, _}, Repo.query("SELECT 1 FROM pumps_tasks"))

  setup do
    {1, [%{id: pump}]} = Repo.insert_all("pumps", [%{name: "bilge"}], returning: [:id])
    task = Repo.insert!(%Station.Task{title: "clean the filter"}).id
    {:ok, pump: pump, task: task}
  end

  test "a pump has a task", %{pump: pump, task: task} do
    assert joinable?(), "There is no table pumps_tasks yet."
    answer = join(pump, task)
    assert match?({1, _}, answer), "A pump and a task could not be joined: #{inspect(answer)}."
  end

  test "only pumps and tasks that exist", %{pump: pump, task: task} do
    assert match?({:raised, _}, join(999, task)),
           "Pump 999 does not exist, and it was given a task: pump_id refers to nothing."

    assert match?({:raised, _}, join(pump, 999)),
           "Task 999 does not exist, and a pump has it: task_id refers to nothing."
  end

  test "no pair twice", %{pump: pump, task: task} do
    join(pump, task)

    assert match?({:raised, _}, join(pump, task)),
           "The same task was given to the same pump twice: an index over both columns forbids it."
  end

  test "a deleted pump takes its join rows along", %{pump: pump, task: task} do
    join(pump, task)

    try do
      Repo.delete_all(from p in "pumps", where: p.id == ^pump)
    rescue
      _ ->
        flunk(
          "A pump with tasks cannot be deleted: the reference should say what happens to the join row."
        )
    end

    if joinable?() do
      left = Repo.aggregate(from(j in "pumps_tasks", where: j.pump_id == ^pump), :count)
      assert left == 0, "The pump is gone, and its join row is still there."
    end
  end
end
