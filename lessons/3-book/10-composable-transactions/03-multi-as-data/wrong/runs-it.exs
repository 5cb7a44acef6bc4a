defmodule Hut.Plans do
  alias Ecto.Multi
  alias Hut.Bill

  def group(guests) do
    multi =
      Enum.reduce(guests, Multi.new(), fn guest, multi ->
        Multi.insert(multi, {:bill, guest}, %Bill{guest: guest, francs: 40})
      end)

    Repo.transact(multi)
    multi
  end
end

Hut.Plans.group(["Ada", "Bo"])
