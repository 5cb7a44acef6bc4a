import Ecto.Query
alias Lights.Inspection

firsts =
  Repo.all(
    from i in Inspection,
      distinct: i.keeper,
      order_by: [desc: i.day],
      select: {i.keeper, i.light}
  )
