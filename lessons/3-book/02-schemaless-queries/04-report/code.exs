import Ecto.Query

report =
  from s in "shows",
    join: c in "screenings",
    on: c.show_id == s.id,
    group_by: s.title,
    order_by: [desc: sum(c.seats * c.price)],
    select: %{title: s.title, seats: sum(c.seats), worth: sum(c.seats * c.price)}

Repo.all(report)

# the same report, for a part of the rows
december = ~D[2024-12-01]

Repo.all(from [s, c] in report, where: c.day >= type(^december, :date))
