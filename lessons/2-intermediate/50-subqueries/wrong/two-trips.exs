import Ecto.Query
alias Wind.{Output, Turbine}

totals = from o in Output, group_by: o.turbine_id, select: %{id: o.turbine_id, kwh: sum(o.kwh)}
average = Repo.one(from x in subquery(totals), select: avg(x.kwh))

above =
  Repo.all(
    from t in Turbine,
      join: own in subquery(totals),
      on: own.id == t.id,
      where: own.kwh > ^trunc(average),
      order_by: t.name,
      select: t.name
  )
