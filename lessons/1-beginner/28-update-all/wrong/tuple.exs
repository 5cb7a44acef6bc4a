defmodule Cableway.Prices do
  import Ecto.Query
  alias Cableway.Fare

  def raise_by(season, cents, now) do
    Repo.update_all(from(f in Fare, where: f.season == ^season),
      inc: [cents: cents],
      set: [updated_at: now]
    )
  end
end

Cableway.Prices.raise_by("winter", 100, ~U[2024-04-15 07:00:00Z])
