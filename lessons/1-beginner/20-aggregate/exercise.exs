defmodule Mill.Report do
  import Ecto.Query
  alias Mill.Delivery

  # how many sacks a farm delivered; 0 for a farm that delivered nothing
  def sacks(farm) do
    deliveries = Repo.all(from d in Delivery, where: d.farm == ^farm)
    length(deliveries)
  end
end

Mill.Report.sacks("Höfle")
