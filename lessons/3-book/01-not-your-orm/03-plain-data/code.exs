import Ecto.Query
alias Choir.Score

poster = from s in Score, order_by: s.title, select: %{title: s.title, by: s.composer}

Repo.all(poster)

# pairs, for a lookup table
Map.new(Repo.all(from s in Score, select: {s.title, s.shelf}))

# an answer that no schema describes
by_composer =
  from s in Score,
    group_by: s.composer,
    order_by: s.composer,
    select: {s.composer, sum(s.copies)}

Repo.all(by_composer)
