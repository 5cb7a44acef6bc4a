import Ecto.Query
alias Zoo.Animal

# all animals above 7 kg, as structs
heavy = Repo.all(Animal)
