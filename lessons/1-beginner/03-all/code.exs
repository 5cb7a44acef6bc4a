import Ecto.Query
alias Zoo.{Animal, Aviary}

# a schema is enough
animals = Repo.all(Animal)

length(animals)
hd(animals).name

# a query says which rows
otters = Repo.all(from a in Animal, where: a.species == "otter")

Enum.map(otters, & &1.weight_kg)

# no rows: still a list
Repo.all(Aviary)
