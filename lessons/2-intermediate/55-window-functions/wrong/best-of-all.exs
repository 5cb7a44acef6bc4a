import Ecto.Query
alias Bakehouse.Taking

numbered =
  from t in Taking,
    select: %{
      shop: t.shop,
      cents: t.cents,
      place: over(row_number(), order_by: [desc: t.cents])
    }

best =
  Repo.all(
    from n in subquery(numbered),
      where: n.place == 1,
      order_by: n.shop,
      select: {n.shop, n.cents}
  )
