import Ecto.Query
alias Wardrobe.Hire

# one row a costume: which, and when last
latest =
  from h in Hire,
    group_by: h.costume_id,
    select: %{costume_id: h.costume_id, day: max(h.day)}

Repo.all(latest)

# back to the rows, to learn who
last =
  from h in Hire,
    join: l in subquery(latest),
    on: l.costume_id == h.costume_id and l.day == h.day,
    join: c in assoc(h, :costume)

Repo.all(from [h, l, c] in last, order_by: c.name, select: {c.name, h.actor})
