defmodule Sounds.Places do
  import Ecto.Changeset
  alias Sounds.Place

  # the place with this name, inserted if need be
  def claim(name) do
    case %Place{} |> change(name: name) |> unique_constraint(:name) |> Repo.insert() do
      {:ok, place} -> place
      {:error, _} -> Repo.get_by!(Place, name: name)
    end
  end
end

Sounds.Places.claim("Reed bed")
