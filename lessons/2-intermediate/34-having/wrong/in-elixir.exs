import Ecto.Query
alias Cellar.Tasting

# tasters of two bottles or more, not corked, with an average below 80
averages =
  Repo.all(
    from t in Tasting,
      where: not t.corked,
      group_by: t.taster,
      order_by: t.taster,
      select: {t.taster, count(t.id), avg(t.score)}
  )

harsh = for {taster, count, average} <- averages, count >= 2, average < 80, do: taster
