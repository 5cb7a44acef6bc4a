import Ecto.Query
alias Orchard.{Harvest, Tree}

kilos = fn trees -> Enum.map(trees, &{&1.variety, Enum.map(&1.harvests, fn h -> h.kilos end)}) end

# a second query
separate = Repo.all(from t in Tree, order_by: t.id, preload: :harvests)

kilos.(separate)

# the same query: what is joined is used
joined =
  Repo.all(
    from t in Tree,
      join: h in assoc(t, :harvests),
      where: h.kilos > 150,
      order_by: t.id,
      preload: [harvests: h]
  )

kilos.(joined)

# a second query that you wrote
newest = from h in Harvest, where: h.year == 2023

kilos.(Repo.all(from t in Tree, order_by: t.id, preload: [harvests: ^newest]))
