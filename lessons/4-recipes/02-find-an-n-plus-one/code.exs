import Ecto.Query
alias Depot.{Bus, Repair}

# the report as it was written
for bus <- Repo.all(Bus) do
  repairs = Repo.all(from r in Repair, where: r.bus_id == ^bus.id)
  {bus.plate, Enum.sum(Enum.map(repairs, & &1.hours))}
end

# all repairs in one query
for bus <- Repo.preload(Repo.all(Bus), :repairs) do
  {bus.plate, Enum.sum(Enum.map(bus.repairs, & &1.hours))}
end

# only the sums
Repo.all(
  from b in Bus,
    left_join: r in assoc(b, :repairs),
    group_by: b.id,
    order_by: b.id,
    select: {b.plate, coalesce(sum(r.hours), 0)}
)
