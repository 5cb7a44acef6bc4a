defmodule Hut.Plans do
  alias Ecto.Multi
  alias Hut.Bill

  def group(guests) do
    Enum.reduce(guests, Multi.new(), fn guest, multi ->
      Multi.prepend(
        multi,
        Multi.insert(Multi.new(), {:bill, guest}, %Bill{guest: guest, francs: 40})
      )
    end)
  end
end

Hut.Plans.group(["Ada", "Bo"])
