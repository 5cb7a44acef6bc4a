import Ecto.Query
alias River.Gauge

# the names of all gauges that never measured more than 300 cm, from A to Z
calm =
  Repo.all(
    from g in Gauge,
      left_join: r in assoc(g, :readings),
      on: r.level_cm > 300,
      where: is_nil(r.id),
      order_by: g.name,
      select: g.name
  )
