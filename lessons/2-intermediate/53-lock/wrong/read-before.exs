defmodule Stage.Desk do
  import Ecto.Query
  alias Stage.Show

  def locked(ids) do
    from s in Show, where: s.id in ^ids, order_by: s.id, lock: "FOR UPDATE"
  end

  def move(from_id, to_id, n) do
    shows = Map.new(Repo.all(locked([from_id, to_id])), &{&1.id, &1})

    Repo.transact(fn ->
      if shows[from_id].free >= n do
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
