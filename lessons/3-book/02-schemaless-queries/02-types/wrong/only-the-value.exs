defmodule Planetarium.Calendar do
  import Ecto.Query

  def on(day) do
    Repo.all(
      from s in "screenings",
        where: s.day == type(^day, :date),
        select: %{seats: s.seats, day: s.day}
    )
  end
end

Planetarium.Calendar.on("2024-11-02")
