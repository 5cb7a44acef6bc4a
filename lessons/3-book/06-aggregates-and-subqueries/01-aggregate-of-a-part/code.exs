import Ecto.Query
alias Wardrobe.Costume

# the limit comes too late
naive = Repo.one(from c in Costume, select: avg(c.fee), limit: 2)

dearest = from c in Costume, order_by: [desc: c.fee], limit: 2

Repo.one(from c in subquery(dearest), select: avg(c.fee))

# aggregate makes the subquery
Repo.aggregate(dearest, :avg, :fee)

# where none is needed, it makes none
Repo.aggregate(Costume, :avg, :fee)
