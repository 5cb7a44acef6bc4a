defmodule Station.Plan do
  alias Station.{Duty, Task}

  def assign(hall, title) do
    task = Repo.insert!(%Task{title: title})
    Repo.insert!(%Duty{hall_id: hall.id, task_id: task.id})
    hall = Repo.preload(hall, [duties: :task], force: true)
    hall.duties |> Enum.map(& &1.task.title) |> Enum.sort()
  end
end

hall = Repo.insert!(%Station.Hall{name: "Slipway"})

Station.Plan.assign(hall, "floor")
