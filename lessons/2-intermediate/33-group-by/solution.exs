import Ecto.Query
alias Market.Sale

# {product, pieces} for each product, the best seller first
best =
  Repo.all(
    from s in Sale,
      group_by: s.product,
      order_by: [desc: sum(s.quantity)],
      select: {s.product, sum(s.quantity)}
  )
