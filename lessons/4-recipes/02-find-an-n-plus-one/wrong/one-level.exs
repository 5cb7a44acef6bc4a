defmodule Depot.Report do
  alias Depot.{Bus, Mechanic}

  def mechanics do
    for bus <- Repo.preload(Repo.all(Bus), :repairs), into: %{} do
      names = for repair <- bus.repairs, do: Repo.get!(Mechanic, repair.mechanic_id).name
      {bus.plate, names |> Enum.uniq() |> Enum.sort()}
    end
  end
end

Depot.Report.mechanics()
