import Ecto.Query
alias Zoo.Animal

# all animals above 7 kg, as structs
heavy = Repo.all(from a in Animal, where: a.weight_kg > 7.0)
