defmodule Depot.Report do
  alias Depot.Bus

  def mechanics do
    for bus <- Repo.preload(Repo.all(Bus), repairs: :mechanic), into: %{} do
      {bus.plate, bus.repairs |> Enum.map(& &1.mechanic.name) |> Enum.sort()}
    end
  end
end

Depot.Report.mechanics()
