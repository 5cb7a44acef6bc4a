defmodule Depot.Report do
  import Ecto.Query
  alias Depot.{Bus, Mechanic, Repair}

  # %{"NO 1" => ["Emil", "Tove"], …}: who worked on each bus
  def mechanics do
    for bus <- Repo.all(Bus), into: %{} do
      repairs = Repo.all(from r in Repair, where: r.bus_id == ^bus.id)
      names = for repair <- repairs, do: Repo.get!(Mechanic, repair.mechanic_id).name
      {bus.plate, names |> Enum.uniq() |> Enum.sort()}
    end
  end
end

Depot.Report.mechanics()
