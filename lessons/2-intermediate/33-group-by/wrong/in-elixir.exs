import Ecto.Query
alias Market.Sale

# {product, pieces} for each product, the best seller first
best =
  Sale
  |> Repo.all()
  |> Enum.group_by(& &1.product, & &1.quantity)
  |> Enum.map(fn {product, quantities} -> {product, Enum.sum(quantities)} end)
  |> Enum.sort_by(fn {_, pieces} -> pieces end, :desc)
