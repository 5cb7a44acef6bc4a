defmodule Depot.Report do
  alias Depot.Bus

  # %{"NO 1" => ["Emil", "Tove"], …}: who worked on each bus
  def mechanics do
    for bus <- Repo.preload(Repo.all(Bus), repairs: :mechanic), into: %{} do
      names = for repair <- bus.repairs, do: repair.mechanic.name
      {bus.plate, names |> Enum.uniq() |> Enum.sort()}
    end
  end
end

Depot.Report.mechanics()
