import Ecto.Query
alias Regatta.Boat

Repo.all(from b in Boat, order_by: b.name, select: b.name)

# the most points first, equal points by name
ranking = from b in Boat, order_by: [desc: b.points, asc: b.name], select: {b.points, b.name}

Repo.all(ranking)

# where rows without a value go
Repo.all(from b in Boat, order_by: [asc_nulls_last: b.finished], select: b.name)

# chosen while the program runs
column = :club
direction = :desc

Repo.all(from b in Boat, order_by: [{^direction, ^column}, asc: b.name], select: {b.club, b.name})

# a second order_by is added after the first
Boat
|> order_by(:club)
|> order_by(desc: :points)
|> select([b], {b.club, b.points})
|> Repo.all()
