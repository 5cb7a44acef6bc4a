defmodule Workshop.Bench do
  alias Workshop.Repair

  def work(id, minutes) do
    Repair
    |> Repo.get!(id)
    |> Ecto.Changeset.change(minutes: minutes)
    |> Repo.update()
  end
end

Workshop.Bench.work(2, 20)
