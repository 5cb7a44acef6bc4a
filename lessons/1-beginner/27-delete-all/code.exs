import Ecto.Query
alias Parking.Permit

today = ~D[2024-05-01]

# which rows, and in one statement
expired = from p in Permit, where: p.ends_on < ^today

Repo.delete_all(expired)

# nothing left to delete is no error
Repo.delete_all(expired)

# what was deleted comes back
Repo.delete_all(from p in Permit, where: p.zone == "B", select: p.plate)

# a schema is the whole table
Repo.delete_all(Permit)

Repo.aggregate(Permit, :count)
