import Ecto.Query
alias Market.Sale

by_stall =
  from s in Sale,
    group_by: s.stall_id,
    order_by: s.stall_id,
    select: {s.stall_id, count(s.id), sum(s.cents)}

Repo.all(by_stall)

by_name =
  from s in Sale,
    join: t in assoc(s, :stall),
    group_by: t.name,
    order_by: [desc: sum(s.cents)],
    select: %{stall: t.name, taken: sum(s.cents)}

# the database adds up, one row a stall comes back
Repo.all(by_name)

by_card =
  from s in Sale,
    group_by: s.stall_id,
    order_by: s.stall_id,
    select: {s.stall_id, filter(count(s.id), s.by_card)}

# card payments only
Repo.all(by_card)
