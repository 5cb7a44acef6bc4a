import Ecto.Query
alias Depot.Warehouse

move = fn from, to, crates ->
  Repo.update_all(where(Warehouse, name: ^from), inc: [crates: -crates])
  Repo.update_all(where(Warehouse, name: ^to), inc: [crates: crates])
end

# :ok commits, :error undoes
Repo.transact(fn ->
  move.("North", "South", 15)
  {:ok, 15}
end)

# the older form: any answer commits
Repo.transaction(fn ->
  move.("North", "South", 5)
end)

# an exception undoes, and goes on to the caller
try do
  Repo.transact(fn ->
    move.("South", "North", 99)
    raise "the lorry broke down"
  end)
rescue
  e -> Exception.message(e)
end

Repo.all(from w in Warehouse, order_by: w.name, select: {w.name, w.crates})
