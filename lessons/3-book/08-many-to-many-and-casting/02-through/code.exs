alias Station.{Boat, Duty, Hall, Task}

# tasks and join rows
boat = Repo.insert!(%Boat{name: "Hemma", tasks: [%Task{title: "flares"}, %Task{title: "ropes"}]})

# the join row is named
hall = Repo.insert!(%Hall{name: "Slipway", duties: [%Duty{task: %Task{title: "floor"}}]})

hall = Repo.preload(hall, :tasks)

Enum.map([boat.tasks, hall.tasks], fn tasks -> Enum.map(tasks, & &1.title) end)

duty = hd(hall.duties)

duty.inserted_at != nil
