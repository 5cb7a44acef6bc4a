defmodule Station.Plan do
  alias Station.Task

  def assign(hall, title) do
    Repo.insert!(%Task{title: title})
    hall = Repo.preload(hall, [:tasks], force: true)
    Enum.sort([title | Enum.map(hall.tasks, & &1.title)])
  end
end

hall = Repo.insert!(%Station.Hall{name: "Slipway"})

Station.Plan.assign(hall, "floor")
