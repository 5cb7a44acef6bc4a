defmodule Mill.Report do
  import Ecto.Query
  alias Mill.Delivery

  # how many sacks a farm delivered; 0 for a farm that delivered nothing
  def sacks(farm) do
    Repo.aggregate(from(d in Delivery, where: d.farm == ^farm), :sum, :sacks) || 0
  end
end

Mill.Report.sacks("Höfle")
