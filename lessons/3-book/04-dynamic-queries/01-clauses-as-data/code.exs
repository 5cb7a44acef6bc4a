import Ecto.Query
alias Seeds.Variety

filters = [kind: "tomato", month: 3]

Repo.all(from v in Variety, where: ^filters, order_by: v.name, select: v.name)

order = [desc: :month, asc: :name]

Repo.all(from v in Variety, order_by: ^order, select: {v.month, v.name})

# no filter is a filter, too
Repo.aggregate(from(v in Variety, where: ^[]), :count)

# what a form may ask for
known = fn params ->
  for {key, field} <- %{"kind" => :kind, "month" => :month},
      value = params[key],
      do: {field, value}
end

known.(%{"kind" => "bean", "password" => "x"})
