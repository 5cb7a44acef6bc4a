import Ecto.Query
alias Observatory.Comet

# a map from each comet's name to its discoverer,
# with the two columns fetched and no others
discoverers = Map.new(Repo.all(from c in Comet, select: {c.name, c.discoverer}))
