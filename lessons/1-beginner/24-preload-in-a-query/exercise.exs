import Ecto.Query
alias Orchard.{Harvest, Tree}

# all trees of row 1 that ever gave more than 160 kilos, each once,
# with all of their harvests, the latest year first
trees = Repo.all(from t in Tree, where: t.row == 1)
