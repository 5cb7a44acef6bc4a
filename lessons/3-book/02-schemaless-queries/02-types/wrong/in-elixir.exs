defmodule Planetarium.Calendar do
  import Ecto.Query

  def on(day) do
    day = Date.from_iso8601!(day)

    from(s in "screenings", select: %{seats: s.seats, day: type(s.day, :date)})
    |> Repo.all()
    |> Enum.filter(&(&1.day == day))
  end
end

Planetarium.Calendar.on("2024-11-02")
