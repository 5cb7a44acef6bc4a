import Ecto.Query
alias Lights.Inspection

firsts =
  Repo.all(
    from i in Inspection,
      distinct: [desc: i.keeper],
      order_by: i.day,
      select: {i.keeper, i.light}
  )
