defmodule Vet.Transfer do
  alias Vet.Animal

  def copy(animal, _practice) do
    Repo.insert!(%Animal{name: animal.name}, prefix: Ecto.get_meta(animal, :prefix))
  end
end
