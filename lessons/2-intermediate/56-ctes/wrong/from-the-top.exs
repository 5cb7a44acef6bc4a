import Ecto.Query
alias Hospital.Post

start =
  from p in Post,
    where: p.name == "Eze",
    select: %{id: p.id, name: p.name, chief_id: p.chief_id, step: 0}

step =
  from p in Post,
    join: c in "above",
    on: p.id == c.chief_id,
    select: %{id: p.id, name: p.name, chief_id: p.chief_id, step: c.step + 1}

above = union_all(start, ^step)

chiefs =
  from(c in "above", where: c.step > 0, order_by: [desc: c.step], select: c.name)
  |> recursive_ctes(true)
  |> with_cte("above", as: ^above)
  |> Repo.all()
