defmodule Sounds.Places do
  import Ecto.Changeset
  alias Sounds.Place

  def claim(name) do
    case %Place{} |> change(name: name) |> unique_constraint(:name) |> Repo.insert() do
      {:ok, place} -> place
      {:error, changeset} -> apply_changes(changeset)
    end
  end
end

Sounds.Places.claim("Reed bed")
