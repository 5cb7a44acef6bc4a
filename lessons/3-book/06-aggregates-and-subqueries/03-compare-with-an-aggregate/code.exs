import Ecto.Query
alias Wardrobe.{Costume, Hire}

average = from c in Costume, select: avg(c.fee)

Repo.all(from c in Costume, where: c.fee > subquery(average), order_by: c.name, select: c.name)

hired = from h in Hire, select: h.costume_id

Repo.all(from c in Costume, where: c.id in subquery(hired), order_by: c.name, select: c.name)

# about the row outside
often =
  from h in Hire,
    where: h.costume_id == parent_as(:costume).id and h.actor == "Mara",
    select: 1

maras = Repo.all(from c in Costume, as: :costume, where: exists(often), select: c.name)
