import Ecto.Query
alias Observatory.Comet

comets = from c in Comet, order_by: c.year

# one value for each row
Repo.all(from c in comets, select: c.name)

# several, in the shape of your choice
Repo.all(from c in comets, select: {c.name, c.year})
Repo.all(from c in comets, select: [c.year, c.period])
Repo.all(from c in comets, select: %{name: c.name, decade: c.year / 10 * 10})

# fields by name, as maps or as structs
Repo.all(from c in comets, select: map(c, [:name, :year]))

[encke | _] = Repo.all(from c in comets, select: [:name, :year])

{encke.name, encke.year, encke.discoverer}
