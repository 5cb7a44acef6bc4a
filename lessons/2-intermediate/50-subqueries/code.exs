import Ecto.Query
alias Wind.{Output, Turbine}

# in where: turbines with a day above 900
strong = from o in Output, where: o.kwh > 900, select: o.turbine_id

names = from t in Turbine, where: t.id in subquery(strong), select: t.name

Repo.all(names)

# in from: the average day of the whole farm
days = from o in Output, group_by: o.day, select: %{day: o.day, kwh: sum(o.kwh)}

Repo.one(from d in subquery(days), select: avg(d.kwh))

# in join: each turbine's best day
best = from o in Output, group_by: o.turbine_id, select: %{id: o.turbine_id, kwh: max(o.kwh)}

records =
  from t in Turbine,
    join: b in subquery(best),
    on: b.id == t.id,
    order_by: t.name,
    select: {t.name, b.kwh}

Repo.all(records)

# in select: a count for each row
days_of = from o in Output, where: o.turbine_id == parent_as(:turbine).id, select: count(o.id)

counts = from t in Turbine, as: :turbine, order_by: t.name, select: {t.name, subquery(days_of)}

Repo.all(counts)
