import Ecto.Query
alias Market.Sale

best =
  Repo.all(
    from s in Sale,
      group_by: s.product,
      order_by: sum(s.quantity),
      select: {s.product, sum(s.quantity)}
  )
