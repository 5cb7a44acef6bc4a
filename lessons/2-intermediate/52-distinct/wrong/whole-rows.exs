import Ecto.Query
alias Lights.Inspection

firsts =
  Repo.all(
    from i in Inspection,
      distinct: true,
      order_by: [i.keeper, i.day],
      select: {i.keeper, i.light}
  )
