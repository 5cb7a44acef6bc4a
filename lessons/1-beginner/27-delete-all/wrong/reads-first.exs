defmodule Parking.Office do
  import Ecto.Query
  alias Parking.Permit

  def close(zone, date) do
    query = from p in Permit, where: p.zone == ^zone and p.ends_on < ^date
    plates = Repo.all(from p in query, select: p.plate)
    Repo.delete_all(query)
    plates
  end
end

Parking.Office.close("A", ~D[2024-05-01])
