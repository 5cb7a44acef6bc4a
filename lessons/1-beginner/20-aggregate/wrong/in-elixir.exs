defmodule Mill.Report do
  import Ecto.Query
  alias Mill.Delivery

  def sacks(farm) do
    from(d in Delivery, where: d.farm == ^farm)
    |> Repo.all()
    |> Enum.map(& &1.sacks)
    |> Enum.sum()
  end
end

Mill.Report.sacks("Höfle")
