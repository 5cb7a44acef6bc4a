defmodule Workshop.Bench do
  alias Workshop.Repair

  def work(id, minutes) do
    repair = Repo.get!(Repair, id)

    %{repair | minutes: (repair.minutes || 0) + minutes}
    |> Ecto.Changeset.change()
    |> Repo.update()
  end
end

Workshop.Bench.work(2, 20)
