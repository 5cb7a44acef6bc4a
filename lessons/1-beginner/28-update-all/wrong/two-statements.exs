defmodule Cableway.Prices do
  import Ecto.Query
  alias Cableway.Fare

  def raise_by(season, cents, now) do
    fares = from f in Fare, where: f.season == ^season
    Repo.update_all(fares, inc: [cents: cents])
    {count, _} = Repo.update_all(fares, set: [updated_at: now])
    count
  end
end

Cableway.Prices.raise_by("winter", 100, ~U[2024-04-15 07:00:00Z])
