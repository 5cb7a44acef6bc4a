import Ecto.Query
alias Shop.{Customer, Line, Order, Product}

# what each order comes to
total =
  from l in Line,
    group_by: l.order_id,
    select: %{order_id: l.order_id, cents: sum(l.quantity * l.cents)}

# the best customers
Repo.all(
  from c in Customer,
    join: o in assoc(c, :orders),
    join: t in subquery(total),
    on: t.order_id == o.id,
    where: o.status != :returned,
    group_by: c.id,
    order_by: [desc: sum(t.cents)],
    limit: 5,
    select: %{name: c.name, city: c.city, orders: count(o.id), spent: sum(t.cents)}
)

# products by what is left of them
Repo.all(
  from p in Product,
    where: p.stock < 5,
    order_by: p.stock,
    select: map(p, [:sku, :name, :stock])
)

# one order with all that belongs to it
Order |> Repo.get!(7) |> Repo.preload([:customer, lines: :product])

# an order takes from the stock, or nothing happens
Ecto.Multi.new()
|> Ecto.Multi.update_all(:stock, from(p in Product, where: p.id == 1 and p.stock >= 2),
  inc: [stock: -2]
)
|> Ecto.Multi.run(:enough, fn _repo, %{stock: {count, _}} ->
  if count == 1, do: {:ok, count}, else: {:error, :sold_out}
end)
|> Repo.transact()
