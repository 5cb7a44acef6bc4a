defmodule Parking.Office do
  import Ecto.Query
  alias Parking.Permit

  # removes all permits of a zone that ended before the date
  # and answers with their plates
  def close(zone, date) do
    {_count, plates} =
      Repo.delete_all(
        from p in Permit,
          where: p.zone == ^zone and p.ends_on <= ^date,
          select: p.plate
      )

    plates
  end
end

Parking.Office.close("A", ~D[2024-05-01])
