import Ecto.Query
alias Seeds.Variety

kinds = ["bean", "squash"]

any =
  Enum.reduce(kinds, dynamic(false), fn kind, condition ->
    dynamic([v], ^condition or v.kind == ^kind)
  end)

Repo.all(from v in Variety, where: ^any, order_by: v.name, select: v.name)

# across a join, by its name
nearby = dynamic([grower: g], g.village == ^"Weiler")

scarce = dynamic([v], v.packets < 5)

both =
  from v in Variety,
    join: g in assoc(v, :grower),
    as: :grower,
    where: ^dynamic(^nearby and ^scarce),
    order_by: v.name,
    select: v.name

Repo.all(both)
