import Ecto.Query
alias Lights.Inspection

# equal rows once
Repo.all(from i in Inspection, distinct: true, order_by: i.light, select: i.light)

# the first row of each light, the latest day first
latest =
  from i in Inspection,
    distinct: i.light,
    order_by: [desc: i.day]

# what was found
Repo.all(from i in latest, select: {i.light, i.found})

# Z to A, the shortest visit of each
Repo.all(
  from i in Inspection, distinct: [desc: i.light], order_by: i.hours, select: {i.light, i.hours}
)

# another order for the result
Repo.all(from l in subquery(latest), order_by: [desc: l.hours], select: l.light)
