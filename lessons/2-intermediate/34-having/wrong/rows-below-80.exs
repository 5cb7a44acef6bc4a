import Ecto.Query
alias Cellar.Tasting

harsh =
  Repo.all(
    from t in Tasting,
      where: not t.corked and t.score < 80,
      group_by: t.taster,
      having: count(t.id) >= 2,
      order_by: t.taster,
      select: t.taster
  )
