import Ecto.Query
alias Wind.{Output, Turbine}

# names of the turbines whose total is above the average total
above =
  Repo.all(
    from t in Turbine,
      join: o in Output,
      on: o.turbine_id == t.id,
      select: t.name
  )
