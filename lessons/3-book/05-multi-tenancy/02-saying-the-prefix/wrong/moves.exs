defmodule Vet.Transfer do
  alias Vet.Animal

  def copy(animal, practice) do
    copy = Repo.insert!(%Animal{name: animal.name}, prefix: practice)
    Repo.delete!(animal)
    copy
  end
end
