defmodule Vet.Transfer do
  alias Vet.Animal

  def copy(animal, practice) do
    Repo.insert!(%Animal{id: animal.id, name: animal.name}, prefix: practice)
  end
end
