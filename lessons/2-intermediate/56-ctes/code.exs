import Ecto.Query
alias Hospital.Post

sizes = from p in Post, group_by: p.ward, select: %{ward: p.ward, people: count(p.id)}

# a name for a query
chiefs =
  from(p in Post, where: is_nil(p.chief_id) or p.chief_id == 1, order_by: p.name)
  |> with_cte("sizes", as: ^sizes)
  |> join(:inner, [p], s in "sizes", on: s.ward == p.ward)

Repo.all(from [p, s] in chiefs, select: {p.name, s.people})

# the start
top = from p in Post, where: is_nil(p.chief_id), select: %{id: p.id, name: p.name, depth: 0}

# the step
below =
  from p in Post,
    join: c in "chart",
    on: p.chief_id == c.id,
    select: %{id: p.id, name: p.name, depth: c.depth + 1}

chart = union_all(top, ^below)

tree =
  from(c in "chart", order_by: [c.depth, c.name])
  |> recursive_ctes(true)
  |> with_cte("chart", as: ^chart)

Repo.all(from c in tree, select: {c.depth, c.name})
