defmodule Seeds.Swap do
  import Ecto.Query

  def wanted(wishes) do
    {kinds, months} = Enum.unzip(wishes)

    if wishes == [],
      do: dynamic(false),
      else: dynamic([v], v.kind in ^kinds or v.month in ^months)
  end
end
