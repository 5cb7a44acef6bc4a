import Ecto.Query
alias River.Gauge

calm =
  Repo.all(
    from g in Gauge,
      left_join: r in assoc(g, :readings),
      where: r.level_cm > 300 and is_nil(r.id),
      order_by: g.name,
      select: g.name
  )
