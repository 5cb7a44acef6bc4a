import Ecto.Query
alias Bakehouse.Taking

best =
  Repo.all(
    from t in Taking,
      group_by: t.shop,
      order_by: t.shop,
      select: {t.shop, max(t.cents)}
  )
