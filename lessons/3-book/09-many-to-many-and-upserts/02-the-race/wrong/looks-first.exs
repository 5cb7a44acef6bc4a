defmodule Sounds.Places do
  import Ecto.Changeset
  alias Sounds.Place

  def claim(name) do
    with nil <- Repo.get_by(Place, name: name),
         {:error, _} <-
           %Place{} |> change(name: name) |> unique_constraint(:name) |> Repo.insert() do
      Repo.get_by!(Place, name: name)
    else
      {:ok, place} -> place
      place -> place
    end
  end
end

Sounds.Places.claim("Reed bed")
