defmodule Hiking.Tours do
  import Ecto.Changeset

  def join(tour, guide) do
    tour = Repo.preload(tour, :guides)

    tour
    |> change()
    |> put_assoc(:guides, [guide | tour.guides])
    |> Repo.update()
  end
end
