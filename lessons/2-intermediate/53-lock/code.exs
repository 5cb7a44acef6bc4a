import Ecto.Query

sell = fn query ->
  # read, be interrupted, write
  show = Repo.one!(query)
  Process.sleep(10)
  Repo.update!(Ecto.Changeset.change(show, free: show.free - 1)).free
end

heron = where(Stage.Show, title: "The Heron")

# two at once, and nobody waits
1..2 |> Enum.map(fn _ -> Task.async(fn -> sell.(heron) end) end) |> Task.await_many()

# the second waits for the first
locked = lock(heron, "FOR UPDATE")

safe = fn -> Repo.transact(fn -> {:ok, sell.(locked)} end, mode: :immediate) end

# counted twice
1..2 |> Enum.map(fn _ -> Task.async(safe) end) |> Task.await_many()
