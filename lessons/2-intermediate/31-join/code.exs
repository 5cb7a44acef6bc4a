import Ecto.Query
alias Label.{Album, Artist}

by_association =
  from r in Artist,
    join: a in assoc(r, :albums),
    where: a.year == 2024,
    order_by: r.name

Repo.all(from r in by_association, select: r.name)

by_condition =
  from r in Artist,
    join: a in Album,
    on: a.artist_id == r.id,
    where: a.year == 2024

Repo.all(from r in by_condition, order_by: r.name, select: r.name)

# each artist once
Repo.all(from r in by_association, distinct: true, select: r.name)
