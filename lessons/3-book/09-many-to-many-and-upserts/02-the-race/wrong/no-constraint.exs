defmodule Sounds.Places do
  alias Sounds.Place

  def claim(name) do
    case Repo.insert(%Place{name: name}) do
      {:ok, place} -> place
      {:error, _} -> Repo.get_by!(Place, name: name)
    end
  end
end

Sounds.Places.claim("Reed bed")
