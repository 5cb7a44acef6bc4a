defmodule Stage.Desk do
  import Ecto.Query
  alias Stage.Show

  # the shows of these ids, locked, in the order of the ids
  def locked(ids) do
    from s in Show, where: s.id in ^ids, order_by: s.id, lock: "FOR UPDATE"
  end

  # n free seats from one show to the other
  def move(from_id, to_id, n) do
    Repo.transact(fn ->
      shows = Map.new(Repo.all(locked([from_id, to_id])), &{&1.id, &1})

      if shows[from_id].free > n do
        Repo.update!(Ecto.Changeset.change(shows[from_id], free: shows[from_id].free - n))
        Repo.update!(Ecto.Changeset.change(shows[to_id], free: shows[to_id].free + n))
        {:ok, n}
      else
        {:error, :too_few}
      end
    end)
  end
end

Stage.Desk.move(2, 1, 3)
