import Ecto.Query
alias Lights.Inspection

# {keeper, light}: where each keeper was first
firsts =
  Repo.all(
    from i in Inspection,
      distinct: i.keeper,
      order_by: i.day,
      select: {i.keeper, i.light}
  )
