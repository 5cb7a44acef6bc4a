import Ecto.Query
alias Cellar.Tasting

# tasters of two bottles or more, not corked, with an average below 80
harsh =
  Repo.all(
    from t in Tasting,
      where: t.score < 80,
      group_by: t.taster,
      order_by: t.taster,
      select: t.taster
  )
