defmodule Depot.Report do
  import Ecto.Query
  alias Depot.Bus

  def mechanics do
    from(b in Bus,
      join: r in assoc(b, :repairs),
      join: m in assoc(r, :mechanic),
      distinct: true,
      order_by: m.name,
      select: {b.plate, m.name}
    )
    |> Repo.all()
    |> Enum.group_by(&elem(&1, 0), &elem(&1, 1))
  end
end

Depot.Report.mechanics()
