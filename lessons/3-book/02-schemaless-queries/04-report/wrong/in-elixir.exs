defmodule Planetarium.Reports do
  import Ecto.Query

  def busy_days do
    days = Repo.all(from c in "screenings", select: type(c.day, :date))

    for {day, shows} <- Enum.sort_by(Enum.frequencies(days), &elem(&1, 0), Date), shows > 1 do
      %{day: day, shows: shows}
    end
  end
end

Planetarium.Reports.busy_days()
