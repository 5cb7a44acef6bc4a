import Ecto.Query
alias Cellar.Tasting

harsh =
  Repo.all(
    from t in Tasting,
      where: not t.corked,
      group_by: t.taster,
      having: avg(t.score) < 80,
      order_by: t.taster,
      select: t.taster
  )
