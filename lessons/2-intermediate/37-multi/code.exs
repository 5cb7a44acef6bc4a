import Ecto.Query
alias Ecto.Multi
alias Ferry.{Booking, Sailing}

book = fn id, name, seats ->
  Multi.new()
  |> Multi.insert(:booking, %Booking{name: name, seats: seats, sailing_id: id})
  |> Multi.update_all(:seats, where(Sailing, id: ^id), inc: [free: -seats])
  # uses what an earlier step did
  |> Multi.run(:left, fn repo, %{booking: booking} ->
    free = repo.get!(Sailing, booking.sailing_id).free
    if free >= 0, do: {:ok, free}, else: {:error, :full}
  end)
end

sailing = Repo.get_by!(Sailing, port: "Mallaig")

# data: nothing is sent yet

plan = book.(sailing.id, "Beaton", 3)
plan |> Multi.to_list() |> Keyword.keys()

{:ok, done} = Repo.transact(plan)
{done.booking.name, done.seats, done.left}

# the third step refuses
{:error, step, reason, so_far} = Repo.transact(book.(sailing.id, "Choir", 40))
{step, reason, Map.keys(so_far)}
