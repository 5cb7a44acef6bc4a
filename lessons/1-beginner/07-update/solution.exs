defmodule Workshop.Bench do
  alias Workshop.Repair

  # adds minutes to a repair, which may have none yet, and answers {:ok, repair}
  def work(id, minutes) do
    repair = Repo.get!(Repair, id)

    repair
    |> Ecto.Changeset.change(minutes: (repair.minutes || 0) + minutes)
    |> Repo.update()
  end
end

Workshop.Bench.work(2, 20)
