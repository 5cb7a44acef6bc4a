defmodule Planetarium.Reports do
  import Ecto.Query

  def busy_days do
    Repo.all(
      from c in "screenings",
        group_by: c.day,
        having: count(c.id) > 1,
        order_by: c.day,
        select: %{day: type(c.day, :date), shows: sum(c.seats)}
    )
  end
end

Planetarium.Reports.busy_days()
