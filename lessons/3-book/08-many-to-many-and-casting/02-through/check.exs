defmodule Lesson.Check do
  use ExUnit.Case

  alias Station.{Duty, Hall, Plan, Task}

  setup do
    {:ok, hall: Repo.insert!(%Hall{name: "Boathouse"})}
  end

  test "a duty with a new task is stored", %{hall: hall} do
    Plan.assign(hall, "sweep")
    stored = Repo.preload(hall, duties: :task)

    assert Enum.map(stored.duties, & &1.task.title) == ["sweep"],
           "The table has no duty that joins the hall and the new task: only duties can be written."
  end

  test "all titles, also when the hall came loaded", %{hall: hall} do
    Plan.assign(hall, "sweep")
    loaded = Repo.preload(hall, [:tasks, duties: :task])
    titles = Plan.assign(loaded, "lights")

    assert titles == ["lights", "sweep"],
           "The hall has the tasks lights and sweep by now; assign/2 answers #{inspect(titles)}. What was loaded before is not fetched again by itself."
  end

  test "one task and one duty for each call", %{hall: hall} do
    before = {Repo.aggregate(Task, :count), Repo.aggregate(Duty, :count)}
    Plan.assign(hall, "paint")
    {tasks, duties} = before

    assert {Repo.aggregate(Task, :count), Repo.aggregate(Duty, :count)} ==
             {tasks + 1, duties + 1},
           "One call should insert one task and one duty."
  end

  test "in one call of the repository" do
    inserts =
      Lesson.queries()
      |> Enum.map(& &1.sql)
      |> Enum.drop_while(&(&1 != "begin"))
      |> Enum.count(&(&1 =~ "INSERT"))

    assert inserts == 2,
           "Task and duty were not inserted in one transaction: let the duty hold the task."
  end
end
