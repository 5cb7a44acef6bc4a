import Ecto.Query
alias Orchard.{Harvest, Tree}

# all trees of row 1 that ever gave more than 160 kilos, each once,
# with all of their harvests, the latest year first
latest_first = from h in Harvest, order_by: [desc: h.year]

trees =
  Repo.all(
    from t in Tree,
      join: h in assoc(t, :harvests),
      where: t.row == 1 and h.kilos > 160,
      distinct: true,
      preload: [harvests: ^latest_first]
  )
