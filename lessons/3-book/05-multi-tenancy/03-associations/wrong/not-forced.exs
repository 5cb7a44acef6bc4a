defmodule Vet.Records do
  def visit(animal, reason) do
    animal
    |> Ecto.build_assoc(:visits, reason: reason)
    |> Repo.insert!(prefix: Ecto.get_meta(animal, :prefix))

    animal = Repo.preload(animal, :visits)
    animal.visits |> Enum.map(& &1.reason) |> Enum.sort()
  end
end
