defmodule Station.Plan do
  alias Station.{Duty, Task}

  # a new task for the hall; the titles of all its tasks, sorted
  def assign(hall, title) do
    Repo.insert!(%Duty{hall_id: hall.id, task: %Task{title: title}})

    hall = Repo.preload(hall, [duties: :task], force: true)
    hall.duties |> Enum.map(& &1.task.title) |> Enum.sort()
  end
end

hall = Repo.insert!(%Station.Hall{name: "Slipway"})

Station.Plan.assign(hall, "floor")
