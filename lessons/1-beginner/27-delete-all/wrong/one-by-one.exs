defmodule Parking.Office do
  import Ecto.Query
  alias Parking.Permit

  def close(zone, date) do
    for permit <- Repo.all(from p in Permit, where: p.zone == ^zone and p.ends_on < ^date) do
      Repo.delete!(permit)
      permit.plate
    end
  end
end

Parking.Office.close("A", ~D[2024-05-01])
