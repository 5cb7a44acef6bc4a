import Ecto.Query
alias Label.Artist

# the names of all artists with a folk album, each once, from A to Z
names =
  Repo.all(
    from r in Artist,
      join: a in assoc(r, :albums),
      where: a.genre == "folk",
      distinct: true,
      order_by: r.name,
      select: r.name
  )
