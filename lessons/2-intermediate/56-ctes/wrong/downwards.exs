import Ecto.Query
alias Hospital.Post

start =
  from p in Post,
    where: p.name == "Eze",
    select: %{id: p.id, name: p.name, step: 0}

step =
  from p in Post,
    join: c in "below",
    on: p.chief_id == c.id,
    select: %{id: p.id, name: p.name, step: c.step + 1}

below = union_all(start, ^step)

chiefs =
  from(c in "below", where: c.step > 0, order_by: c.step, select: c.name)
  |> recursive_ctes(true)
  |> with_cte("below", as: ^below)
  |> Repo.all()
