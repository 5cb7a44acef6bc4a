import Ecto.Query
alias Observatory.Comet

discoverers = Map.new(Repo.all(from c in Comet, select: {c.discoverer, c.name}))
