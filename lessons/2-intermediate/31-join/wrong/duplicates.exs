import Ecto.Query
alias Label.Artist

names =
  Repo.all(
    from r in Artist,
      join: a in assoc(r, :albums),
      where: a.genre == "folk",
      order_by: r.name,
      select: r.name
  )
