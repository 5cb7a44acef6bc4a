import Ecto.Query
alias Nursery.Plant

# a function that Ecto has no word for
Repo.all(from p in Plant, where: fragment("length(?)", p.name) > 10, select: p.name)

# what somebody typed
typed = "x' OR '1'='1"

Repo.all(from p in Plant, where: fragment("lower(?)", ^typed) == p.name, select: p.name)

codes = ["RC", "AC"]

# one place for each code
Repo.all(
  from p in Plant,
    where: fragment("? IN (?)", p.code, splice(^codes)),
    order_by: p.name,
    select: p.name
)

column = "latin"

# a column by its name
Repo.all(from p in Plant, order_by: p.latin, select: fragment("?", identifier(^column)))
