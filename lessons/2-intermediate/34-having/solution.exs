import Ecto.Query
alias Cellar.Tasting

# tasters of two bottles or more, not corked, with an average below 80
harsh =
  Repo.all(
    from t in Tasting,
      where: not t.corked,
      group_by: t.taster,
      having: count(t.id) >= 2 and avg(t.score) < 80,
      order_by: t.taster,
      select: t.taster
  )
