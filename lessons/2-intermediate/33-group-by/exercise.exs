import Ecto.Query
alias Market.Sale

# {product, pieces} for each product, the best seller first
best = Repo.all(from s in Sale, select: {s.product, s.quantity})
