import Ecto.Query
alias Bakehouse.Taking

running =
  from t in Taking,
    windows: [shop: [partition_by: t.shop, order_by: t.day]],
    order_by: [t.shop, t.day],
    select: {t.shop, t.cents, over(sum(t.cents), :shop)}

# the total so far, for each shop
Repo.all(running)

# the place among all
Repo.all(
  from t in Taking,
    order_by: [desc: t.cents],
    select: {over(rank(), order_by: [desc: t.cents]), t.cents}
)

# the average of this day and the one before
smooth =
  from t in Taking,
    windows: [
      two: [partition_by: t.shop, order_by: t.day, frame: fragment("ROWS 1 PRECEDING")]
    ],
    order_by: [t.shop, t.day]

Repo.all(from t in smooth, select: over(avg(t.cents), :two))
