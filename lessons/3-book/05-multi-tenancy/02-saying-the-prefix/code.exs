import Ecto.Query
alias Vet.Animal

# in the call
rex = Repo.insert!(%Animal{name: "Rex"}, prefix: "alder")

# in the struct
mimi = %Animal{name: "Mimi"} |> Ecto.put_meta(prefix: "birch") |> Repo.insert!()

{rex.id, mimi.id}

Repo.all(select(Animal, [a], a.name), prefix: "alder")

# in the query
birch = Animal |> where([a], a.id > 0) |> put_query_prefix("birch")

Repo.all(select(birch, [a], a.name))

# a struct remembers
Ecto.get_meta(rex, :prefix)

Repo.update!(Ecto.Changeset.change(rex, name: "Rex II"))
