import Ecto.Changeset
alias Station.{Boat, Task}

form = fn boat, params -> boat |> cast(params, [:name]) |> cast_assoc(:tasks) end

new =
  form.(%Boat{}, %{"name" => "Hemma", "tasks" => [%{"title" => "flares"}, %{"title" => "ropes"}]})

{:ok, boat} = Repo.insert(new)

Enum.map(boat.tasks, & &1.title)

flares = Enum.find(boat.tasks, &(&1.title == "flares"))

# one changed, one new, one left out
params = %{"tasks" => [%{"id" => flares.id, "title" => "flares 2025"}, %{"title" => "radio"}]}

{:ok, changed} =
  Boat |> Repo.get!(boat.id) |> Repo.preload(:tasks) |> form.(params) |> Repo.update()

Enum.sort(Enum.map(changed.tasks, & &1.title))

Repo.aggregate(Task, :count)
