import Ecto.Query
alias Zoo.Animal

heavy = from a in Animal, where: a.weight_kg > 7.0
