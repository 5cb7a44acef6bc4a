defmodule Vet.Records do
  def visit(animal, reason) do
    animal |> Ecto.build_assoc(:visits, reason: reason) |> Repo.insert!(prefix: "alder")
    animal = Repo.preload(animal, :visits, force: true)
    animal.visits |> Enum.map(& &1.reason) |> Enum.sort()
  end
end
