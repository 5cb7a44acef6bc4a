defmodule Vet.Records do
  # a visit in the animal's practice; the reasons of all its visits, sorted
  def visit(animal, reason) do
    animal
    |> Ecto.build_assoc(:visits, reason: reason)
    |> Repo.insert!()
  end
end
