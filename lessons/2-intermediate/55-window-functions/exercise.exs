import Ecto.Query
alias Bakehouse.Taking

# {shop, cents} of the best day of each shop
best =
  Repo.all(
    from t in Taking,
      order_by: [desc: t.cents],
      select: {t.shop, t.cents}
  )
