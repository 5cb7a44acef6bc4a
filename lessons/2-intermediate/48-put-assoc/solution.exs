defmodule Hiking.Tours do
  import Ecto.Changeset

  # one guide more; the others stay
  def join(tour, guide) do
    tour = Repo.preload(tour, :guides)

    tour
    |> change()
    |> put_assoc(:guides, Enum.uniq_by([guide | tour.guides], & &1.id))
    |> Repo.update()
  end
end
