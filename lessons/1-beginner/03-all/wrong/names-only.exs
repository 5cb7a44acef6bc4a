import Ecto.Query
alias Zoo.Animal

heavy = Repo.all(from a in Animal, where: a.weight_kg > 7.0, select: a.name)
