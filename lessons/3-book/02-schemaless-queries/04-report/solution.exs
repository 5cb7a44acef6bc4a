defmodule Planetarium.Reports do
  import Ecto.Query

  # [%{day: ~D[…], shows: 2}, …]: days with more than one show, earliest first
  def busy_days do
    Repo.all(
      from c in "screenings",
        group_by: c.day,
        having: count(c.id) > 1,
        order_by: c.day,
        select: %{day: type(c.day, :date), shows: count(c.id)}
    )
  end
end

Planetarium.Reports.busy_days()
