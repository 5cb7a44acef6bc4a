defmodule Mill.Report do
  import Ecto.Query
  alias Mill.Delivery

  def sacks(farm) do
    Repo.aggregate(from(d in Delivery, where: d.farm == ^farm), :count, :sacks)
  end
end

Mill.Report.sacks("Höfle")
