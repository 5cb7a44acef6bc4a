defmodule Parking.Office do
  import Ecto.Query
  alias Parking.Permit

  def close(zone, _date) do
    {_count, plates} = Repo.delete_all(from p in Permit, where: p.zone == ^zone, select: p.plate)
    plates
  end
end

Parking.Office.close("A", ~D[2024-05-01])
