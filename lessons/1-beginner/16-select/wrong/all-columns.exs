import Ecto.Query
alias Observatory.Comet

discoverers = Map.new(Repo.all(Comet), &{&1.name, &1.discoverer})
