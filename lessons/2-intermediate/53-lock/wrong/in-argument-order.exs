defmodule Stage.Desk do
  import Ecto.Query
  alias Stage.Show

  def locked(ids) do
    from s in Show, where: s.id in ^ids, order_by: s.id, lock: "FOR UPDATE"
  end

  def move(from_id, to_id, n) do
    Repo.transact(fn ->
      [from, to] = Repo.all(locked([from_id, to_id]))

      if from.free >= n do
        Repo.update!(Ecto.Changeset.change(from, free: from.free - n))
        Repo.update!(Ecto.Changeset.change(to, free: to.free + n))
        {:ok, n}
      else
        {:error, :too_few}
      end
    end)
  end
end

Stage.Desk.move(2, 1, 3)
