import Ecto.Query
alias Bakery.Bread

best = from b in Bread, order_by: [desc: b.sold, asc: b.id], select: b.name

# a number in the query
Repo.all(from b in best, limit: 2)

# a number from the program
count = 3

Repo.all(from b in best, limit: ^count)

# the limit comes after the condition, wherever it is written
Repo.all(from b in best, limit: 2, where: b.organic)

# a later limit takes the place of an earlier one
best |> limit(4) |> limit(1) |> Repo.all()

# more than there is: all that there is
length(Repo.all(from b in best, limit: 100))
