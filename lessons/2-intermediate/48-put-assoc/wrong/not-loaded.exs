defmodule Hiking.Tours do
  import Ecto.Changeset

  def join(tour, guide) do
    tour
    |> change()
    |> put_assoc(:guides, [guide])
    |> Repo.update()
  end
end
