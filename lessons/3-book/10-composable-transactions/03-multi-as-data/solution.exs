defmodule Hut.Plans do
  alias Ecto.Multi
  alias Hut.Bill

  # one Multi, with a step {:bill, guest} for each guest
  def group(guests) do
    Enum.reduce(guests, Multi.new(), fn guest, multi ->
      Multi.insert(multi, {:bill, guest}, %Bill{guest: guest, francs: 40})
    end)
  end
end

Hut.Plans.group(["Ada", "Bo"])
