import Ecto.Query
alias Hospital.Post

# the names of all above Eze, the nearest first
chiefs =
  Repo.all(
    from p in Post,
      join: c in assoc(p, :chief),
      where: p.name == "Eze",
      select: c.name
  )
