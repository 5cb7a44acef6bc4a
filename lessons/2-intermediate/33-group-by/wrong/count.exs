import Ecto.Query
alias Market.Sale

best =
  Repo.all(
    from s in Sale,
      group_by: s.product,
      order_by: [desc: count(s.id)],
      select: {s.product, count(s.id)}
  )
