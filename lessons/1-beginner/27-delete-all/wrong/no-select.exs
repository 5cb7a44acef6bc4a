defmodule Parking.Office do
  import Ecto.Query
  alias Parking.Permit

  def close(zone, date) do
    {_count, plates} =
      Repo.delete_all(from p in Permit, where: p.zone == ^zone and p.ends_on < ^date)

    plates
  end
end

Parking.Office.close("A", ~D[2024-05-01])
