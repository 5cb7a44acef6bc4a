defmodule Sounds.Places do
  alias Sounds.Place

  # the place with this name, inserted if need be
  def claim(name) do
    Repo.get_by(Place, name: name) || Repo.insert!(%Place{name: name})
  end
end

Sounds.Places.claim("Reed bed")
