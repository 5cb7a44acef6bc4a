import Ecto.Query
alias Cellar.Tasting

harsh =
  Repo.all(
    from t in Tasting,
      group_by: t.taster,
      having: count(t.id) >= 2 and avg(t.score) < 80,
      order_by: t.taster,
      select: t.taster
  )
