import Ecto.Query

# as it comes from a form
minutes = "45"

long =
  from s in "shows",
    where: s.minutes >= type(^minutes, :integer),
    order_by: s.title,
    select: s.title

Repo.all(long)

second = from c in "screenings", join: s in "shows", on: s.id == c.show_id, where: c.id == 2

raw = Repo.one(from [c, s] in second, select: {s.title, c.day})

typed = Repo.one(from [c, s] in second, select: {s.title, type(c.day, :date)})
