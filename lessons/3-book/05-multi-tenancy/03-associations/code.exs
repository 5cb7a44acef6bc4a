import Ecto.Query
alias Vet.{Animal, Visit}

# the whole tree
rex = Repo.insert!(%Animal{name: "Rex", visits: [%Visit{reason: "limps"}]}, prefix: "alder")

loaded = Repo.get!(Animal, rex.id, prefix: "alder")

Enum.map(Repo.preload(loaded, :visits).visits, & &1.reason)

# all tables of a query
joined = from a in Animal, join: v in assoc(a, :visits), select: {a.name, v.reason}

Repo.all(joined, prefix: "alder")

# a fresh struct has no prefix
visit = Ecto.build_assoc(loaded, :visits, reason: "vaccination")

Ecto.get_meta(visit, :prefix)

Repo.insert!(visit, prefix: "alder")

Repo.aggregate(Visit, :count, prefix: "alder")
