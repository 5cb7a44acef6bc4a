import Ecto.Query
alias Observatory.Comet

# a map from each comet's name to its discoverer,
# with the two columns fetched and no others
discoverers = Repo.all(Comet)
