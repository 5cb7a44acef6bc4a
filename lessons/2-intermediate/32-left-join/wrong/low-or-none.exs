import Ecto.Query
alias River.Gauge

calm =
  Repo.all(
    from g in Gauge,
      left_join: r in assoc(g, :readings),
      where: is_nil(r.id) or r.level_cm <= 300,
      distinct: true,
      order_by: g.name,
      select: g.name
  )
