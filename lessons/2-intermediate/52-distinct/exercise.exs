import Ecto.Query
alias Lights.Inspection

# {keeper, light}: where each keeper was first
firsts =
  Repo.all(from i in Inspection, distinct: true, order_by: i.keeper, select: {i.keeper, i.light})
