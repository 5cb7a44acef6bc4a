import Ecto.Query
alias Vet.{Animal, Drug}

Repo.insert!(%Drug{name: "Arnica"})
Repo.insert!(%Animal{name: "Rex"}, prefix: "alder")

Vet.Drug.__schema__(:prefix)

# the schema beats the call
names = from d in Drug, select: d.name

Repo.all(names, prefix: "birch")

# the table in the query beats the schema
own = from d in Drug, prefix: "birch", select: d.name

Repo.all(own)

# one prefix for what has none
both = from a in Animal, join: d in Drug, on: true, select: {a.name, d.name}

Repo.all(both, prefix: "alder")
