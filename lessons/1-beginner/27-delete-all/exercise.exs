defmodule Parking.Office do
  import Ecto.Query
  alias Parking.Permit

  # removes all permits of a zone that ended before the date
  # and answers with their plates
  def close(zone, date) do
    for permit <- Repo.all(Permit), permit.zone == zone do
      Repo.delete!(permit)
      permit.plate
    end
  end
end

Parking.Office.close("A", ~D[2024-05-01])
