import Ecto.Query
alias Vet.Animal

Process.put(:practice, "alder")

rex = Vet.Repo.insert!(%Animal{name: "Rex"})

Ecto.get_meta(rex, :prefix)

Vet.Repo.all(select(Animal, [a], a.name))

# a call may say otherwise
Vet.Repo.all(select(Animal, [a], a.name), prefix: "birch")

# another process has no practice
Task.await(Task.async(fn -> Vet.Repo.all(Animal) end))
