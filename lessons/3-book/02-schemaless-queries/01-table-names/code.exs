import Ecto.Query

Repo.all(from s in "shows", select: s.title, order_by: s.title)

# a list of names: a map for each row
Repo.all(from s in "shows", where: s.hall == "dome", order_by: s.id, select: [:title, :minutes])

# the list, chosen while the program runs
columns = [:minutes]
shortest = 45

long = from s in "shows", where: s.minutes >= ^shortest

Repo.all(from s in long, select: ^columns, order_by: s.minutes)

Repo.aggregate(long, :count)
