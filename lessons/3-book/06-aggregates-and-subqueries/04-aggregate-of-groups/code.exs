import Ecto.Query
alias Wardrobe.{Costume, Hire}

# costumes that were hired
counts =
  from h in Hire,
    group_by: h.costume_id,
    select: %{costume_id: h.costume_id, times: count(h.id)}

Repo.one(from x in subquery(counts), select: avg(x.times))

# all costumes, hired or not
all_counts =
  from c in Costume,
    left_join: h in assoc(c, :hires),
    group_by: c.name,
    select: %{name: c.name, times: count(h.id)}

honest = Repo.aggregate(subquery(all_counts), :avg, :times)

# a condition on the counts, from outside
Repo.all(from x in subquery(all_counts), where: x.times < 2, order_by: x.name, select: x.name)
