defmodule Planetarium.Calendar do
  import Ecto.Query

  def on(day) do
    Repo.all(
      from s in "screenings",
        where: s.day == ^day,
        select: %{seats: s.seats, day: type(s.day, :date)}
    )
  end
end

Planetarium.Calendar.on("2024-11-02")
