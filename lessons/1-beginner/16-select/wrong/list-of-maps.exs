import Ecto.Query
alias Observatory.Comet

discoverers = Repo.all(from c in Comet, select: %{c.name => c.discoverer})
