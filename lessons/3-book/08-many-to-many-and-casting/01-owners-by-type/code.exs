alias Station.{Boat, Task}

hemma = Repo.get_by!(Boat, name: "Hemma")

notes = [
  %{text: "new rope", owner_type: "boat", owner_id: hemma.id},
  %{text: "paint", owner_type: "boat", owner_id: 99},
  %{text: "oil", owner_type: "ship", owner_id: 1}
]

Repo.insert_all("notes", notes)

task = Repo.insert!(%Task{title: "check the flares"})

Repo.insert_all("boats_tasks", [%{boat_id: hemma.id, task_id: task.id}])

# a reference is checked
try do
  Repo.insert_all("boats_tasks", [%{boat_id: 99, task_id: task.id}])
rescue
  _ -> :refused
end

Repo.delete!(hemma)

{Repo.aggregate("notes", :count), Repo.aggregate("boats_tasks", :count),
 Repo.aggregate(Task, :count)}
