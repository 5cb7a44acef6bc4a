alias Tackle.Item

hooks = %Item{code: "H-12", name: "hook, barbless", pieces: 25}

stock = fn ->
  item = Repo.get_by!(Item, code: "H-12")
  {item.id, item.name, item.pieces}
end

# keep the row that is there
{:ok, kept} = Repo.insert(hooks, on_conflict: :nothing, conflict_target: :code)

kept.id
stock.()

# overwrite some of its fields
Repo.insert!(hooks, on_conflict: {:replace, [:name]}, conflict_target: :code).id
stock.()

# work with the value that is there, and read the row back
counted =
  Repo.insert!(hooks,
    on_conflict: [inc: [pieces: 25]],
    conflict_target: :code,
    returning: true
  )

{counted.id, counted.name, counted.pieces}

# no option: the conflict is an error
try do
  Repo.insert(hooks)
rescue
  e in Ecto.ConstraintError -> e.constraint
end
