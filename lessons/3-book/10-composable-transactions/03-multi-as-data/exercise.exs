defmodule Hut.Plans do
  alias Ecto.Multi
  alias Hut.Bill

  # one Multi, with a step {:bill, guest} for each guest
  def group(guests) do
    for guest <- guests, do: Repo.insert!(%Bill{guest: guest, francs: 40})
  end
end

Hut.Plans.group(["Ada", "Bo"])
