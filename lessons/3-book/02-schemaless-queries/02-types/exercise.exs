defmodule Planetarium.Calendar do
  import Ecto.Query

  # on("2024-11-02") gives [%{day: ~D[2024-11-02], seats: 80}, …]
  def on(day) do
    Repo.all(from s in "screenings", where: s.day == ^day, select: %{seats: s.seats, day: s.day})
  end
end

Planetarium.Calendar.on("2024-11-02")
