import Ecto.Query
alias Cellar.Tasting

# tasted at least three times
Repo.all(
  from t in Tasting,
    group_by: t.wine,
    having: count(t.id) >= 3,
    order_by: t.wine,
    select: {t.wine, count(t.id)}
)

# rows first, then groups
Repo.all(
  from t in Tasting,
    where: not t.corked,
    group_by: t.wine,
    having: count(t.id) >= 2 and avg(t.score) >= 85,
    order_by: [desc: avg(t.score)],
    select: {t.wine, avg(t.score)}
)
