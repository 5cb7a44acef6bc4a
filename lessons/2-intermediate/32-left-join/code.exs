import Ecto.Query
alias River.{Gauge, Reading}

# every gauge, with its readings if there are any
Repo.all(
  from g in Gauge,
    left_join: r in assoc(g, :readings),
    order_by: [g.name, r.day],
    select: {g.name, r.level_cm}
)

# gauges that never sent anything
silent =
  from g in Gauge,
    left_join: r in assoc(g, :readings),
    where: is_nil(r.id),
    select: g.name

Repo.all(silent)

# silent on one day
day = ~D[2025-03-02]

silent_that_day =
  from g in Gauge,
    left_join: r in Reading,
    # who may be a partner
    on: r.gauge_id == g.id and r.day == ^day,
    where: is_nil(r.id),
    order_by: g.name

Repo.all(from g in silent_that_day, select: g.name)
