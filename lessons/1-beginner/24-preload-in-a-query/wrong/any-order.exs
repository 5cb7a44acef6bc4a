import Ecto.Query
alias Orchard.{Harvest, Tree}

trees =
  Repo.all(
    from t in Tree,
      join: h in assoc(t, :harvests),
      where: t.row == 1 and h.kilos > 160,
      distinct: true,
      preload: :harvests
  )
