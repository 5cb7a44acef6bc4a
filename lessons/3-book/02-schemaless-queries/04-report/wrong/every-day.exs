defmodule Planetarium.Reports do
  import Ecto.Query

  def busy_days do
    Repo.all(
      from c in "screenings",
        group_by: c.day,
        order_by: c.day,
        select: %{day: type(c.day, :date), shows: count(c.id)}
    )
  end
end

Planetarium.Reports.busy_days()
