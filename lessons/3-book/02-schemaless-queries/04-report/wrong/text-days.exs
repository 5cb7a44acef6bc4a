defmodule Planetarium.Reports do
  import Ecto.Query

  def busy_days do
    Repo.all(
      from c in "screenings",
        group_by: c.day,
        having: count(c.id) > 1,
        order_by: c.day,
        select: %{day: c.day, shows: count(c.id)}
    )
  end
end

Planetarium.Reports.busy_days()
