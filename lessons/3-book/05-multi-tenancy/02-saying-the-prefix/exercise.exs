defmodule Vet.Transfer do
  alias Vet.Animal

  # a copy of the animal, in the other practice
  def copy(animal, practice) do
    Repo.insert!(%Animal{name: animal.name})
  end
end
