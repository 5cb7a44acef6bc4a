defmodule Hut.Plans do
  alias Ecto.Multi
  alias Hut.Bill

  def group(guests) do
    for guest <- guests,
        do: Multi.insert(Multi.new(), {:bill, guest}, %Bill{guest: guest, francs: 40})
  end
end

Hut.Plans.group(["Ada", "Bo"])
