defmodule Station.Plan do
  alias Station.{Duty, Task}

  # a new task for the hall; the titles of all its tasks, sorted
  def assign(hall, title) do
    hall = Repo.preload(hall, :tasks)
    tasks = hall.tasks ++ [%Task{title: title}]
    tasks |> Enum.map(& &1.title) |> Enum.sort()
  end
end

hall = Repo.insert!(%Station.Hall{name: "Slipway"})

Station.Plan.assign(hall, "floor")
